package org.concord.alert;

import java.util.Optional;
import java.util.UUID;

/** What a signal says, for those inside who may see its alert; implemented by the package that finds signals. It never goes into a message. */
public interface SignalSentences {

    /** As it was told last. */
    Optional<String> sentence(UUID signal);
}
