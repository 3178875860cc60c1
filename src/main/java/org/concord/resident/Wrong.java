package org.concord.resident;

/**
 * What is wrong with an answer.
 *
 * @param field whose input is to be mended
 * @param why key of the words that say so
 */
record Wrong(String field, String why) {}
