package io.github.brigraph.neo4j;

/** Neo4j did not do what was asked; the message is a sentence that says what is wrong and what to do. */
public final class Neo4jStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what to do. */
    public Neo4jStoreException(String message) {
        super(message);
    }

    /** With a sentence that says what to do, and what it comes from. */
    public Neo4jStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
