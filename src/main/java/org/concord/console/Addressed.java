package org.concord.console;

import java.util.UUID;
import org.concord.platform.Problem;

/** What an address names. */
final class Addressed {
    private Addressed() {}

    /** @throws org.concord.platform.Refusal 404 for what is no id, as for one that nothing has */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
    }
}
