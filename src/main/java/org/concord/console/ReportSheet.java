package org.concord.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in words.
 *
 * @param narrative null if it was erased
 * @param harm what was said to be so
 * @param noHarm what was said not to be so
 * @param language BCP 47 tag of the narrative
 * @param files how many came with it
 */
public record ReportSheet(
        String reference,
        String kind,
        String received,
        @Nullable String narrative,
        String language,
        String when,
        List<String> where,
        List<String> types,
        List<String> strands,
        List<String> told,
        List<String> harm,
        List<String> noHarm,
        List<String> subjects,
        Safeguards safeguards,
        int files) {}
