package org.concord.delivery;

import java.util.UUID;

/** Hears in the same transaction that a message will never arrive, so that somebody else can be told; implemented by the package that owes it. */
public interface FailureWatcher {

    /** The kind of subject it watches, as deliveries name it. */
    String subjectKind();

    /**
     * @param recipient id of the officer, or of the report whose reporter was to be told
     * @param reason a code
     */
    void gaveUp(UUID subject, UUID recipient, DeliveryChannel channel, String reason);
}
