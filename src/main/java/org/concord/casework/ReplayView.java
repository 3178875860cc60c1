package org.concord.casework;

import java.util.List;
import org.concord.triage.Severity;

/**
 * What other settings would have made of past cases.
 *
 * @param reports how many were graded again
 * @param truncated whether there were more than are tried at once; the newest were
 * @param changes how many would have another grade than by today's settings, by grade
 * @param examples cases among them, at most fifty
 */
public record ReplayView(int reports, int changed, boolean truncated, List<Change> changes, List<Example> examples) {

    public record Change(Severity from, Severity to, int reports) {}

    public record Example(String caseReference, Severity from, Severity to) {}
}
