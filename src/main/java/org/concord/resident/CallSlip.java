package org.concord.resident;

import java.time.Instant;

/** What is read out at the end of a call: kept until it is wiped, and for half an hour at the most. */
public record CallSlip(String reference, String receipt, Instant receivedAt, boolean onDuty) {}
