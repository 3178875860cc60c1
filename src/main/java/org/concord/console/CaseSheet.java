package org.concord.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in words, as its page and its summary show it.
 *
 * @param restrictedTo by name; empty if it is for everybody in scope
 * @param risk null while nobody has assessed it
 * @param mergedInto reference of the case that this one is part of
 */
public record CaseSheet(
        Head head,
        Clock clock,
        Grade grade,
        List<ReportSheet> reports,
        List<Safeguards> safeguards,
        List<String> restrictedTo,
        @Nullable Risk risk,
        @Nullable String mergedInto,
        List<Other> links,
        List<Other> similar,
        List<Other> parts,
        List<Happening> timeline) {

    /** @param word of its level */
    public record Risk(String word, String at) {}

    /** @param rank of the severity, 1 is the gravest */
    public record Head(
            String reference,
            String status,
            boolean open,
            String severity,
            int rank,
            String category,
            List<String> strands,
            List<String> types,
            @Nullable String ward,
            String received,
            @Nullable String officer,
            int unread) {}

    /**
     * The service-level clock.
     *
     * @param due in a sentence
     * @param paused why it stands still, and since when; null while it runs
     */
    public record Clock(
            String due, boolean overdue, @Nullable String paused) {}

    /**
     * @param rules which proposed it
     * @param confirmed by whom and when; null while nobody has
     * @param rationale what they gave as the reason
     * @param crime in a sentence
     */
    public record Grade(
            int score,
            List<Because> reasons,
            String rules,
            @Nullable String confirmed,
            @Nullable String rationale,
            String crime) {}

    public record Because(String sentence, int points) {}

    /**
     * Another case.
     *
     * @param reference null if it is not the reader's to see
     * @param how it belongs to this one
     * @param status null where it does not matter
     */
    public record Other(
            @Nullable String reference,
            String how,
            @Nullable String because,
            @Nullable String status,
            @Nullable String severity) {}

    /** @param by null for nobody in particular, such as a rule */
    public record Happening(
            String at,
            String what,
            @Nullable String by,
            @Nullable String words) {}
}
