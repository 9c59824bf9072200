/** Networks and studies kept in Neo4j, explored there, and read back exactly. */
@org.jspecify.annotations.NullMarked
package io.github.brigraph.neo4j;
