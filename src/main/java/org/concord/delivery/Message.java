package org.concord.delivery;

/**
 * What is sent: case reference, severity, ward, category and a link, never narrative, identity, strand or type.
 *
 * @param about the case reference, for the audit trail
 * @param to the officer's address
 */
public record Message(String about, String to, String subject, String text) {}
