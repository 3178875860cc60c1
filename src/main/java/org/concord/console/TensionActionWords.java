package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.casework.TaskState;
import org.concord.tension.ConsultTensionActions;
import org.concord.tension.TensionActionView;
import org.concord.tension.TensionLink;
import org.jspecify.annotations.Nullable;

/** What is done about tension, in words, and the kinds there are to choose from. */
@ApplicationScoped
class TensionActionWords {
    private final ConsultTensionActions actions;
    private final TensionWards wards;
    private final Dates dates;
    private final CurrentActor actor;

    TensionActionWords(ConsultTensionActions actions, TensionWards wards, Dates dates, CurrentActor actor) {
        this.actions = actions;
        this.wards = wards;
        this.dates = dates;
        this.actor = actor;
    }

    /**
     * One action.
     *
     * @param because null if it answers to nothing in particular
     * @param becausePath where that is shown to whoever may see it; null as {@code because}
     * @param approval who agreed to the line for the public, or that nobody has
     * @param approvable whether the reader may agree to it
     */
    public record Card(
            UUID id,
            String kind,
            String what,
            String wards,
            @Nullable String because,
            @Nullable String becausePath,
            String owner,
            @Nullable String agency,
            String due,
            boolean overdue,
            String state,
            boolean open,
            @Nullable String outcome,
            @Nullable String publicLine,
            String approval,
            boolean approvable,
            String noticed,
            String recorded,
            @Nullable String ended) {}

    Card of(TensionActionView view) {
        boolean waits = view.publicLineBy() != null && view.publicLineApprovedBy() == null;
        return new Card(
                view.id(),
                view.label(),
                view.what(),
                wards.names(view.wards()),
                because(view.because()),
                path(view.because()),
                Writings.name(view.owner()),
                view.agency(),
                dates.moment(view.dueAt()),
                view.overdue(),
                ActLabels.of(view.state()),
                view.state() == TaskState.OPEN,
                view.outcome(),
                view.publicLine(),
                approval(view),
                waits && !actor.person().id().equals(view.publicLineBy().id()),
                dates.moment(view.noticedAt()),
                dates.moment(view.createdAt()) + " by " + Writings.name(view.createdBy()),
                view.endedAt() == null ? null : dates.moment(view.endedAt()));
    }

    List<Choice> kinds() {
        return actions.kinds().stream()
                .map(kind -> new Choice(kind.code(), kind.label(), ActionWords.hint(kind)))
                .toList();
    }

    static @Nullable String because(@Nullable TensionLink link) {
        return link == null || link.kind() == null
                ? null
                : switch (link.kind()) {
                    case OBSERVATION -> "An observation";
                    case SIGNAL -> "A signal";
                    case EVENT -> "An event";
                    case RUMOUR -> "A rumour";
                };
    }

    private static @Nullable String path(@Nullable TensionLink link) {
        return link == null || link.kind() == null
                ? null
                : switch (link.kind()) {
                    case OBSERVATION -> "/console/tension/observations/" + link.id();
                    case SIGNAL -> "/console/tension/signals/" + link.id();
                    case EVENT -> "/console/tension/events/" + link.id();
                    case RUMOUR -> "/console/tension/rumours/" + link.id();
                };
    }

    private String approval(TensionActionView view) {
        if (view.publicLineApprovedBy() == null || view.publicLineApprovedAt() == null) {
            return "Written by %s. Nobody else has agreed to it yet, so it is not published."
                    .formatted(Writings.name(view.publicLineBy()));
        }
        return "Written by %s, and agreed to by %s on %s."
                .formatted(
                        Writings.name(view.publicLineBy()),
                        Writings.name(view.publicLineApprovedBy()),
                        dates.moment(view.publicLineApprovedAt()));
    }
}
