package org.concord.console;

import org.jspecify.annotations.Nullable;

/** One that can be chosen in a form. */
public record Choice(String value, String label, @Nullable String hint) {

    Choice(String value, String label) {
        this(value, label, null);
    }
}
