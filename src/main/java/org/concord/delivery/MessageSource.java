package org.concord.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Composes what is sent, at the moment it is sent; implemented by the package that owes the message. */
public interface MessageSource {

    /** The kind of subject it composes for, as deliveries name it. */
    String subjectKind();

    /**
     * One message about all of these subjects. Reads the store.
     *
     * @param subjects one; several where they were gathered into a summary, which must then name every one of them
     * @return empty if there is nothing to say any more, or nobody to say it to by this channel
     */
    Optional<Message> compose(List<UUID> subjects, UUID officer, DeliveryChannel channel);
}
