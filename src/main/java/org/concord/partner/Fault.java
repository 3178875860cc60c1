package org.concord.partner;

/**
 * What is wrong, and where: one element of {@code errors} in an answer.
 *
 * @param pointer JSON pointer (RFC 6901) into the mapping, or for a row into the report that it should have become
 * @param detail one sentence for the partner's people; says the column, and never the content of a whole cell
 */
public record Fault(String pointer, String detail) {}
