package org.concord.partner;

import org.concord.platform.FieldError;

/** A place in a JSON document, RFC 6901. */
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");

    Pointer with(String member) {
        return new Pointer(text + "/" + member.replace("~", "~0").replace("/", "~1"));
    }

    Pointer with(int index) {
        return new Pointer(text + "/" + index);
    }

    FieldError error(String detail) {
        return new FieldError(text, detail);
    }
}
