package org.concord.evidence;

/** What the scanner said of a file. */
public sealed interface ScanOutcome {

    record Clean() implements ScanOutcome {}

    /** @param finding what the scanner calls it */
    record Infected(String finding) implements ScanOutcome {}

    /** It did not say, for now: to be asked again. */
    record Unanswered() implements ScanOutcome {}
}
