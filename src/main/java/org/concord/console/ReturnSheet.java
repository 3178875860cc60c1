package org.concord.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The return of a week as it is read on paper and on a screen.
 *
 * @param marking as it stands at head and foot
 * @param standing who signed it and when, or that nobody has
 * @param hash of what was signed; null while nobody has
 * @param signable whether it waits for a signature
 */
public record ReturnSheet(
        String week,
        String period,
        String marking,
        String standing,
        @Nullable String hash,
        boolean signable,
        Overall overall,
        List<Area> areas,
        List<Heard> heard,
        List<Trends> trends,
        List<Rise> signals,
        List<Ahead> ahead,
        List<Said> rumours,
        List<Work> works,
        List<String> lines,
        @Nullable String remarks) {

    /** @param change null where nothing can be compared */
    public record Overall(LevelSign sign, @Nullable String change, String review) {}

    /** A ward. */
    public record Area(
            String name,
            LevelSign sign,
            String before,
            String change,
            String review,
            long observations,
            long nilReturns,
            long voices) {}

    /** What was observed, of one basis. */
    public record Heard(String label, List<Item> items) {}

    public record Item(
            String when,
            String where,
            String grade,
            String signs,
            @Nullable String text,
            @Nullable String community,
            boolean sensitive,
            @Nullable String from) {}

    /** Incidents by strand, or by ward. */
    public record Trends(String label, List<Trend> rows) {}

    /** @param mean4 “not known” where nobody could report for so long, as of {@code mean52} */
    public record Trend(String label, long incidents, String mean4, String mean52) {}

    public record Rise(
            String sentence, String state, @Nullable String verdict) {}

    /** Events of one span. */
    public record Ahead(String label, List<Event> events) {}

    public record Event(String title, String kind, String days, String where, String watch) {}

    public record Said(
            String text,
            String seen,
            String where,
            String standing,
            @Nullable String line) {}

    /** What is done: one list of actions. */
    public record Work(String label, List<Action> actions) {}

    public record Action(
            String what,
            String kind,
            String where,
            String owner,
            String due,
            boolean overdue,
            @Nullable String outcome) {}
}
