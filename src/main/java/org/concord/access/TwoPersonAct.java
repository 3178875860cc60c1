package org.concord.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;

/** Something that one person alone may not do. Implemented beside the thing it changes; found by its code. */
public interface TwoPersonAct {

    /** Its name in the contract and in the store, for example {@code CHANGE_OFFICER}. */
    String code();

    /** Who may ask for it, and who may decide. */
    Set<Role> roles();

    /** Whether the subject is a case: then only those who may see it may know of the act. */
    default boolean isAboutCase() {
        return false;
    }

    /** How the audit trail names what it is done to. */
    String subject(UUID subject);

    /** The proposal as the second person is shown it, and as it is kept after the decision: without secrets. */
    JsonNode shown(JsonNode proposal);

    /**
     * Does it, in the caller's transaction.
     *
     * @throws org.concord.platform.Refusal 409 {@code approval-stale} if the subject is not of this version any more
     */
    Thing carryOut(UUID subject, int subjectVersion, JsonNode proposal);

    /** What the act was done to, as its own call would answer it. */
    record Thing(Object view, int version) {}
}
