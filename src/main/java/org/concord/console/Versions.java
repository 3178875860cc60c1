package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.concord.platform.ETags;
import org.jspecify.annotations.Nullable;

/** The version that a form was made on, in its hidden field {@code version}. */
final class Versions {
    private static final String FIELD = "version";
    private static final String NUMBER = "\\d{1,9}";

    private Versions() {}

    /** As the use cases want it; null if the form says none, or no number. */
    static @Nullable String of(MultivaluedMap<String, String> form) {
        String version = form.getFirst(FIELD);
        return version == null || !version.matches(NUMBER) ? null : ETags.of(Integer.parseInt(version));
    }

    /** The form on what is there now, if it is shown for the first time, or was told that somebody changed it meanwhile; else on what it was made on. */
    static Form on(int now, Form form) {
        if (form.fields().containsKey(FIELD) && !form.wrong().contains(Submission.STALE)) {
            return form;
        }
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putAll(form.fields());
        fields.putSingle(FIELD, String.valueOf(now));
        return new Form(fields, form.wrong());
    }
}
