package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.CaseScope;
import org.concord.access.CurrentActor;
import org.concord.tension.WeeklyReturn.ReturnAction;
import org.concord.tension.WeeklyReturn.ReturnActions;
import org.concord.tension.WeeklyReturn.ReturnEvent;
import org.concord.tension.WeeklyReturn.ReturnEvents;
import org.concord.tension.WeeklyReturn.ReturnRumour;
import org.concord.tension.WeeklyReturn.ReturnSignal;

/** What stood out in a week, what is said, what is done, and what lies ahead, of the whole authority. */
@ApplicationScoped
class WeekPlans {
    private static final Set<Integer> EVERY_WARD = Set.of();
    private static final int SOON = 14;
    private static final int LATER = 30;
    private static final int MOST = 500;

    private final Signals signals;
    private final EventsAhead events;
    private final RumourLines rumours;
    private final ActionsDue actions;
    private final CurrentActor actor;

    WeekPlans(Signals signals, EventsAhead events, RumourLines rumours, ActionsDue actions, CurrentActor actor) {
        this.signals = signals;
        this.events = events;
        this.rumours = rumours;
        this.actions = actions;
        this.actor = actor;
    }

    List<ReturnSignal> signals(ReturnWeek week) {
        CaseScope all = new CaseScope(actor.person().id(), true, Set.of(), Set.of());
        SignalFilter filter = new SignalFilter(null, null, List.of(), week.monday(), week.sunday());
        return signals.page(all, filter, Optional.empty(), MOST).stream()
                .map(one -> new ReturnSignal(
                        one.id(), one.told().sentence(), one.state(), one.since(), one.wards(), one.verdict()))
                .toList();
    }

    ReturnEvents events() {
        List<ReturnEvent> soon = told(events.inNext(SOON, EVERY_WARD));
        Set<UUID> known = soon.stream().map(ReturnEvent::id).collect(Collectors.toSet());
        return new ReturnEvents(
                soon,
                told(events.inNext(LATER, EVERY_WARD)).stream()
                        .filter(one -> !known.contains(one.id()))
                        .toList(),
                told(events.underWatch(EVERY_WARD)));
    }

    List<ReturnRumour> rumours(ReturnWeek week) {
        return rumours.stirred(week.begins(), week.ends(), EVERY_WARD).stream()
                .map(one -> new ReturnRumour(
                        one.id(),
                        one.text(),
                        one.firstSeenAt(),
                        one.wards(),
                        one.spread(),
                        one.status(),
                        one.line() == null || one.line().state() != LineState.APPROVED
                                ? null
                                : one.line().text()))
                .toList();
    }

    ReturnActions actions(ReturnWeek week, Instant now) {
        Instant until = week.until(now);
        ActionsDue.Sum sum = actions.within(week.begins(), until, EVERY_WARD);
        return new ReturnActions(
                sum.open().stream()
                        .map(one -> told(one, one.dueAt().isBefore(until)))
                        .toList(),
                sum.closed().stream().map(one -> told(one, false)).toList(),
                sum.overdue().size(),
                sum.lines());
    }

    private static List<ReturnEvent> told(List<TensionEventView> events) {
        return events.stream()
                .map(one -> new ReturnEvent(
                        one.id(),
                        one.label(),
                        one.title(),
                        one.firstDay(),
                        one.lastDay(),
                        one.wards(),
                        one.status(),
                        one.watchUntil()))
                .toList();
    }

    private static ReturnAction told(TensionActionView one, boolean overdue) {
        return new ReturnAction(
                one.id(),
                one.label(),
                one.what(),
                one.wards(),
                one.owner(),
                one.agency(),
                one.dueAt(),
                overdue,
                one.state(),
                one.outcome());
    }
}
