package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The alerts of cases in the caller's scope, and tests of the way to them. */
@ApplicationScoped
public class ConsultAlerts {
    private static final String LIST = "alerts";

    private final Alerts alerts;
    private final CurrentActor actor;

    ConsultAlerts(Alerts alerts, CurrentActor actor) {
        this.alerts = alerts;
        this.actor = actor;
    }

    /**
     * Newest first.
     *
     * @param states unanswered ones if none is named
     * @param mine {@code true}: those alone that the caller was told of or is on duty for
     * @throws org.concord.platform.Refusal 400 for what is no state, limit or cursor of this list
     */
    public Page<AlertView> list(
            List<String> states, @Nullable String mine, @Nullable String limit, @Nullable String cursor) {
        AlertFilter filter = AlertFilter.of(states, mine);
        Optional<Alerts.Position> after = Cursor.read(
                cursor,
                LIST,
                2,
                parts -> new Alerts.Position(Cursor.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        int size = Page.limit(limit);
        List<AlertView> read = alerts.list(actor.person().scope(), filter, after, size);
        return Page.of(read, size, last -> Cursor.write(LIST, last.raisedAt(), last.id()));
    }

    /** What waits for the caller's own answer, the most pressing first; at most so many. */
    public List<AlertView> waitingForMe(int most) {
        return alerts.waiting(actor.person().scope(), most);
    }
}
