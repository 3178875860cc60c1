package org.concord.audit;

import org.jspecify.annotations.Nullable;

/** What is recorded of weekly returns of tension. {@code subject} is {@code weekly-return:} and the week, as in {@code 2026-W47}. */
public sealed interface ReturnEvent extends AuditEvent {

    /** Somebody was shown one, with the words of so many observations; {@code signed}: as it was signed, else as it was compiled for them. */
    record WeeklyReturnConsulted(String subject, boolean signed, int observations) implements ReturnEvent {}

    /** A named officer signed one; {@code sha256} is of what they signed, in hex, {@code detail} what they remarked. */
    record WeeklyReturnSigned(
            String subject,
            String sha256,
            String marking,
            int observations,
            @Nullable String detail) implements ReturnEvent {}
}
