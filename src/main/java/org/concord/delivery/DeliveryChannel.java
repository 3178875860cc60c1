package org.concord.delivery;

/** A way to reach an officer outside the service. */
public enum DeliveryChannel {
    EMAIL
}
