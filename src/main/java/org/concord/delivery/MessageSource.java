package org.concord.delivery;

import java.util.List;
import java.util.UUID;

/** Composes what is sent, at the moment it is sent; implemented by the package that owes the message. */
public interface MessageSource {

    /** The kind of subject it composes for, as deliveries name it. */
    String subjectKind();

    /**
     * One message about all of these subjects. Reads the store.
     *
     * @param subjects one; several where they were gathered into a summary, which must then name every one of them
     * @param recipient id of the officer, or of the report whose reporter is told
     * @return the message; or why there is none, or none yet
     */
    Composed compose(List<UUID> subjects, UUID recipient, DeliveryChannel channel);
}
