package org.concord.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where actors of one kind come from; implemented beside the store that knows them. */
public interface ActorSource {

    /** The kind in {@code sub}, for example {@code officer}. */
    String kind();

    /** Empty if there is no such person or system, or they may no longer act. Reads the store. */
    Optional<Actor> find(UUID id);

    /** Those of several who may act now. */
    default List<Actor> findAll(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** For the outside issuer, which knows people by e-mail address alone. */
    default Optional<Actor> findByEmail(String email) {
        return Optional.empty();
    }
}
