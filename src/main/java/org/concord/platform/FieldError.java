package org.concord.platform;

/**
 * One answer that cannot be taken.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or {@code #name} for a parameter
 * @param detail what is wrong, without repeating the value
 */
public record FieldError(String pointer, String detail) {}
