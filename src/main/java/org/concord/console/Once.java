package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.concord.platform.Browser;

/** The hidden field {@code once} of a form that adds something: sent twice, it is done once. */
final class Once {
    private static final String FIELD = "once";

    private Once() {}

    /** A form that was refused keeps its own: nothing was done under it. */
    static Form on(Form form) {
        if (form.fields().containsKey(FIELD)) {
            return form;
        }
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putAll(form.fields());
        fields.putSingle(FIELD, Browser.newSecret());
        return new Form(fields, form.wrong());
    }
}
