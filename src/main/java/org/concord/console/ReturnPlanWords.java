package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.tension.WeeklyReturn;

/** What a return tells of signals, events, rumours and actions, in words. */
@ApplicationScoped
class ReturnPlanWords {
    private final QueueNames names;
    private final Dates dates;

    ReturnPlanWords(QueueNames names, Dates dates) {
        this.names = names;
        this.dates = dates;
    }

    String where(Collection<String> codes) {
        return codes.isEmpty()
                ? CalendarChoices.EVERYWHERE
                : codes.stream().map(names::ward).sorted().collect(Collectors.joining(", "));
    }

    List<ReturnSheet.Rise> rises(List<WeeklyReturn.ReturnSignal> signals) {
        return signals.stream()
                .map(one -> new ReturnSheet.Rise(
                        one.sentence(),
                        SignalWords.of(one.state()),
                        one.verdict() == null ? null : SignalWords.of(one.verdict())))
                .toList();
    }

    List<ReturnSheet.Ahead> ahead(WeeklyReturn.ReturnEvents events) {
        return List.of(
                ahead("In the next 14 days", events.in14Days()),
                ahead("After that, within 30 days", events.in30Days()),
                ahead("Watched now", events.underWatch()));
    }

    private ReturnSheet.Ahead ahead(String label, List<WeeklyReturn.ReturnEvent> events) {
        return new ReturnSheet.Ahead(label, events.stream().map(this::event).toList());
    }

    private ReturnSheet.Event event(WeeklyReturn.ReturnEvent one) {
        String last = one.lastDay().equals(one.firstDay()) ? "" : " to " + dates.day(one.lastDay());
        return new ReturnSheet.Event(
                one.title(),
                one.kind(),
                dates.day(one.firstDay()) + last,
                where(one.wards()),
                "watched until " + dates.day(one.watchUntil()));
    }

    List<ReturnSheet.Said> said(List<WeeklyReturn.ReturnRumour> rumours) {
        return rumours.stream()
                .map(one -> new ReturnSheet.Said(
                        one.text(),
                        dates.moment(one.firstSeenAt()),
                        where(one.wards()),
                        RumourWords.of(one.status()) + "; " + RumourWords.of(one.spread()),
                        one.line()))
                .toList();
    }

    List<ReturnSheet.Work> works(WeeklyReturn.ReturnActions actions) {
        return List.of(
                work(
                        actions.overdue() == 0 ? "Open" : "Open, %d of them overdue".formatted(actions.overdue()),
                        actions.open()),
                work("Ended in the week", actions.closed()));
    }

    private ReturnSheet.Work work(String label, List<WeeklyReturn.ReturnAction> actions) {
        return new ReturnSheet.Work(label, actions.stream().map(this::action).toList());
    }

    private ReturnSheet.Action action(WeeklyReturn.ReturnAction one) {
        String agency = one.agency() == null ? "" : ", " + one.agency();
        return new ReturnSheet.Action(
                one.what(),
                one.kind(),
                where(one.wards()),
                Writings.name(one.owner()) + agency,
                dates.moment(one.dueAt()),
                one.overdue(),
                one.outcome());
    }
}
