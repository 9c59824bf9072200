package io.github.brigraph.read;

/**
 * A place where a stream breaks: bytes are lost there, how many is not known.
 *
 * @param doubtfulFrom from here on the text before the place may be wrong; the place itself where it is not
 * @param position how many bytes of text came before
 * @param reason what is wrong, as a phrase for a person
 */
record Damage(long doubtfulFrom, long position, String reason) {}
