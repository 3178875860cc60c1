/**
 * The one way out of the building: durable, retried, each attempt a row. What is due for one person by one channel may go in one message;
 * {@link org.concord.delivery.OpenMessage} says how that survives a crash.
 *
 * <p>May use: vault, access, audit, platform
 *
 * <p>Public face: Deliveries, MessageSource, Composed, Recipient, FailureWatcher, SmsGateway, OutsideAddresses; for the
 * administrators' screens ConsultDeliveries, RetryDelivery.
 *
 * <p>Invariant: Nothing is sent from inside a transaction, and nothing personal is sent at all.
 */
@NullMarked
package org.concord.delivery;

import org.jspecify.annotations.NullMarked;
