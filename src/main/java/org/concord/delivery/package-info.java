/**
 * The one way out of the building: durable, retried, each attempt a row.
 *
 * <p>May use: vault, access, audit, platform
 *
 * <p>Public face: Deliveries, MessageSource.
 *
 * <p>Invariant: Nothing is sent from inside a transaction, and nothing personal is sent at all.
 */
@NullMarked
package org.concord.delivery;

import org.jspecify.annotations.NullMarked;
