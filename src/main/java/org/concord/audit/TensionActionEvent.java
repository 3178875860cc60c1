package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of what is done about tension, and of the trusted contacts by whom it is done. Of a contact nothing but ids, codes and days
 * ever enters the trail, not even sealed: when they take their consent back, nothing of them may be left.
 */
public sealed interface TensionActionEvent extends AuditEvent {

    /** Something is to be done; {@code wards} by code, empty = the whole authority. */
    record TensionActionAdded(String subject, String kind, UUID owner, List<String> wards)
            implements TensionActionEvent {}

    /** {@code detail} is what was before. */
    record TensionActionChanged(
            String subject,
            String state,
            int version,
            @Nullable String detail) implements TensionActionEvent {}

    /** A second person agreed to what may be said in public. */
    record PublicLineApproved(String subject, int version) implements TensionActionEvent {}

    record NetworkContactAdded(String subject, List<String> wards) implements TensionActionEvent {}

    record NetworkContactChanged(String subject, int version) implements TensionActionEvent {}

    /** They agreed that we know them; {@code until} is the last day. */
    record NetworkConsentRecorded(String subject, String how, UUID takenBy, String givenOn, String until)
            implements TensionActionEvent {}

    /** They took it back, and all that was known of them is destroyed. */
    record NetworkConsentWithdrawn(String subject) implements TensionActionEvent {}

    record NetworkContactLogged(String subject, UUID entry) implements TensionActionEvent {}

    /** Somebody was shown who these contacts are. */
    record NetworkListed(String subject, List<UUID> contacts) implements TensionActionEvent {}

    /** Somebody was shown who a contact is and how to reach them. */
    record NetworkContactRead(String subject) implements TensionActionEvent {}

    /** Somebody was shown what a contact said. */
    record NetworkLogRead(String subject, int entries) implements TensionActionEvent {}
}
