package org.concord.console;

/**
 * A time by which something is to be done, for the tag {@code deadline}.
 *
 * @param iso for programs
 * @param text for people
 * @param left how long there still is, in words
 */
public record Deadline(String iso, String text, String left, boolean over) {}
