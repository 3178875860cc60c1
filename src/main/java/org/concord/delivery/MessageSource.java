package org.concord.delivery;

import java.util.Optional;
import java.util.UUID;

/** Composes what is sent, at the moment it is sent; implemented by the package that owes the message. */
public interface MessageSource {

    /** The kind of subject it composes for, as deliveries name it. */
    String subjectKind();

    /** Empty if there is nothing to say any more, or nobody to say it to. Reads the store. */
    Optional<Message> compose(UUID subject, UUID officer);
}
