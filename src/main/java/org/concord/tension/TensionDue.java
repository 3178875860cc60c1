package org.concord.tension;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody in tension. Of each kind as many as its list shows under the filter that is named; more than {@value #MOST} are not counted.
 *
 * @param observations to be looked at again by today ({@code dueForReview=true})
 * @param ownObservations those of them that the caller recorded ({@code dueForReview=true&mine=true})
 * @param eventReviews events to be looked at again by today ({@code reviewDue=true})
 * @param actions the caller's own, overdue or due today
 * @param signals that go on and of which nobody has said what they found ({@code unjudged=true})
 * @param levels codes of the wards whose level needs review; for those alone who may decide it
 * @param rumourLines that wait for a second person and that the caller did not write ({@code decidable=true}); for those alone who may decide
 * @param unsignedWeek the week that has just ended, like 2026-W47, if nobody has signed its return; for those alone who may sign
 */
public record TensionDue(
        int observations,
        int ownObservations,
        int eventReviews,
        int actions,
        int signals,
        List<WardDue> levels,
        int rumourLines,
        @Nullable String unsignedWeek) {
    public static final int MOST = 50;

    public TensionDue {
        levels = List.copyOf(levels);
    }

    /** A ward that needs review. */
    public record WardDue(String ward, String name) {}
}
