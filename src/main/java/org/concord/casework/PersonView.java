package org.concord.casework;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of us, by name where it is known. */
public record PersonView(UUID id, @Nullable String name) {

    public static PersonView of(UUID id, Map<UUID, String> names) {
        return new PersonView(id, names.get(id));
    }
}
