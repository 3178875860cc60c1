package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of what is done with others about a case. {@code subject} is the case's reference where there is a case. */
public sealed interface ReferralEvent extends AuditEvent {

    /**
     * Something of a case was told to others (Data Protection Act 2018 s.62: disclosure). {@code override}: past the wish of a reporter, as two
     * officers decided; {@code detail} is for what.
     */
    record Disclosed(
            String subject,
            UUID disclosure,
            String recipient,
            String gateway,
            List<String> fields,
            List<UUID> reports,
            boolean override,
            @Nullable String detail)
            implements ReferralEvent {}

    /** What the recipient answered; {@code outcome} is null while they have not. {@code detail} is what was before. */
    record DisclosureChanged(
            String subject,
            UUID disclosure,
            @Nullable String outcome,
            int version,
            @Nullable String detail) implements ReferralEvent {}

    /** Something is to be done to resolve a conflict; {@code points} of the Charter. */
    record ActionAdded(String subject, UUID caseAction, String kind, UUID owner, List<Integer> points)
            implements ReferralEvent {}

    /** {@code detail} is what was before. */
    record ActionChanged(
            String subject,
            UUID caseAction,
            String state,
            int version,
            @Nullable String detail) implements ReferralEvent {}

    /** How great the risk is; {@code answered} is what the answers say, {@code detail} the answers and why it is judged otherwise. */
    record RiskAssessed(
            String subject,
            int version,
            String level,
            String answered,
            @Nullable String detail) implements ReferralEvent {}

    /**
     * A worry was handed to safeguarding or Prevent. Of one for Prevent the subject is the hand-over itself: nothing leads to a case.
     * {@code detail} is to which of them, and whether it was referred: that is the Prevent lead's alone to read.
     */
    record HandedOver(
            String subject, UUID handOver, @Nullable String detail) implements ReferralEvent {}

    /** Somebody read what was handed to Prevent. */
    record HandOversRead(String subject, int handOvers) implements ReferralEvent {}
}
