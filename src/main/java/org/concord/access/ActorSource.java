package org.concord.access;

import java.util.Optional;
import java.util.UUID;

/** Where actors of one kind come from; implemented beside the store that knows them. */
public interface ActorSource {

    /** The kind in {@code sub}, for example {@code officer}. */
    String kind();

    /** Empty if there is no such person or system, or they may no longer act. Reads the store. */
    Optional<Actor> find(UUID id);

    /** For the outside issuer, which knows people by e-mail address alone. */
    default Optional<Actor> findByEmail(String email) {
        return Optional.empty();
    }
}
