package org.concord.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED,
    /** There was nothing to say any more. */
    DROPPED
}
