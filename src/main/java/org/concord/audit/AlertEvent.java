package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of alerts, of who is there to answer them, and of what leaves the building. {@code subject} of what is done to a case is its reference. */
public sealed interface AlertEvent extends AuditEvent {

    /** Nobody answered in time: the next rung was told. */
    record AlertEscalated(String subject, UUID alert, int rung, List<UUID> recipients) implements AlertEvent {}

    /** A case of low severity was added to an alert that was there already. */
    record AlertFolded(String subject, UUID alert) implements AlertEvent {}

    /** A case, or newer figures of a rise, came to an alert that had been answered; whoever answered is told again. */
    record AlertReopened(String subject, UUID alert, UUID officer) implements AlertEvent {}

    /** What a signal tells of has grown while its alert stands; {@code recipients} are those who were told for the first time. */
    record AlertGrew(String subject, UUID alert, List<UUID> recipients) implements AlertEvent {}

    /** {@code detail} is the rules before and after. */
    record AlertRulesChanged(
            String subject, int version, @Nullable String detail) implements AlertEvent {}

    /** Other rules were tried on past cases; {@code detail} is which. */
    record AlertRulesTried(
            String subject, int cases, @Nullable String detail) implements AlertEvent {}

    /** A test alert; {@code subject} is {@code alert-test:<id>}. */
    record AlertTestStarted(String subject, List<UUID> recipients) implements AlertEvent {}

    /** A dead letter is tried again. */
    record DeliveryRetried(String subject, UUID delivery) implements AlertEvent {}

    /** {@code subject} is {@code officer:<id>}; {@code detail} is the days before and after. */
    record AbsenceChanged(
            String subject, UUID absence, @Nullable String detail) implements AlertEvent {}

    /** {@code detail} is the turns before and after. */
    record RotaChanged(
            String subject,
            int version,
            int shifts,
            @Nullable String detail) implements AlertEvent {}

    /** {@code subject} is {@code officer:<id>}; {@code detail} is the addresses before and after, without secrets. */
    record ChannelsChanged(
            String subject, int channels, @Nullable String detail) implements AlertEvent {}

    /** {@code detail} is the days before and after. */
    record BankHolidaysChanged(
            String subject, int version, int days, @Nullable String detail) implements AlertEvent {}
}
