package org.concord.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED
}
