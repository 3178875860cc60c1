package org.concord.tension;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that says who a contact is: what is sealed, and destroyed when they take their consent back. */
record NetworkDetails(
        String name,
        @Nullable String role,
        List<String> communities,
        List<String> languages,
        @Nullable String availability,
        @Nullable String phone,
        @Nullable String email) {

    NetworkDetails {
        communities = List.copyOf(communities);
        languages = List.copyOf(languages);
    }
}
