package org.concord.console;

import org.jspecify.annotations.Nullable;

/**
 * A file of evidence in words.
 *
 * @param name as it was sent
 * @param sha256 of the original
 * @param state whether it may be opened, in a sentence
 * @param open whether it may
 * @param shown whether there is a copy to look at
 * @param finding what the scanner found
 */
public record EvidenceRow(
        String id,
        String name,
        String kind,
        String size,
        String received,
        String report,
        String sha256,
        String state,
        boolean open,
        boolean shown,
        @Nullable String finding) {

    /** @param by in words */
    public record Step(String at, String what, String by) {}
}
