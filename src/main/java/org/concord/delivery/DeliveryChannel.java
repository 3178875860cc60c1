package org.concord.delivery;

/** A way to reach an officer. */
public enum DeliveryChannel {
    /** By an SMTP server. */
    EMAIL,
    /** By an HTTP gateway for text messages. */
    SMS,
    /** A signed POST to an address of the officer's own system. */
    WEBHOOK,
    /** The list of alerts in the service itself. */
    IN_APP
}
