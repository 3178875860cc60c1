package org.concord.tension;

import org.concord.place.Strand;

/** A strand as it reads after “reports of”. */
final class StrandWords {
    private StrandWords() {}

    static String of(Strand strand) {
        return switch (strand.code()) {
            case "RACE" -> "race hate";
            case "RELIGION" -> "religious hate";
            case "SEXUAL_ORIENTATION" -> "hate towards sexual orientation";
            case "DISABILITY" -> "disability hate";
            case "TRANSGENDER" -> "transgender hate";
            case "SEX_GENDER" -> "hate towards sex or gender";
            case "AGE" -> "hate towards age";
            case "ALT_SUBCULTURE" -> "hate towards alternative subcultures";
            case "OTHER" -> "hate of another kind";
            case "UNKNOWN" -> "hate of a kind not known";
            default -> "hate (" + strand.label() + ")";
        };
    }
}
