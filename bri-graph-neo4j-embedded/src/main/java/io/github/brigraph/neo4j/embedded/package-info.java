/** Neo4j with its Browser in this process. Under the GNU General Public License, version 3, as Neo4j itself is. */
@org.jspecify.annotations.NullMarked
package io.github.brigraph.neo4j.embedded;
