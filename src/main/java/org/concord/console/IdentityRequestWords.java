package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.casework.CaseworkConfig;
import org.concord.casework.IdentityRequestState;
import org.concord.casework.IdentityRequestView;
import org.concord.casework.PersonView;
import org.jspecify.annotations.Nullable;

/** Requests to see who told us, in words. */
@ApplicationScoped
class IdentityRequestWords {
    private final Moments moments;
    private final CurrentActor actor;
    private final CaseworkConfig config;

    IdentityRequestWords(Moments moments, CurrentActor actor, CaseworkConfig config) {
        this.moments = moments;
        this.actor = actor;
        this.config = config;
    }

    /**
     * @param reports each with how its reporter wishes to be known
     * @param state in a sentence
     * @param reason the custodian's, for whoever asked
     * @param own whether the reader asked for it, and so cannot decide it
     * @param waits whether nobody has decided yet
     * @param open whether it is open to whoever asked now
     */
    public record Line(
            UUID id,
            String reference,
            String by,
            String at,
            String purpose,
            List<String> reports,
            String state,
            @Nullable String reason,
            boolean own,
            boolean waits,
            boolean open) {}

    List<Line> of(List<IdentityRequestView> views) {
        return views.stream().map(this::of).toList();
    }

    Line of(IdentityRequestView view) {
        IdentityRequestView.IdentityDecisionView decision = view.decision();
        return new Line(
                view.id(),
                view.caseReference(),
                name(view.requestedBy()),
                moments.at(view.requestedAt()),
                view.purpose(),
                view.reports().stream()
                        .map(one -> one.reference() + ", told " + TellerWords.wish(one.identity()))
                        .toList(),
                state(view),
                decision == null ? null : decision.reason(),
                view.requestedBy().id().equals(actor.person().id()),
                view.state() == IdentityRequestState.PENDING,
                view.state() == IdentityRequestState.GRANTED);
    }

    /** How long it is opened if a custodian says nothing else. */
    String usualMinutes() {
        return String.valueOf(config.identity().openFor().toMinutes());
    }

    private String state(IdentityRequestView view) {
        IdentityRequestView.IdentityDecisionView decision = view.decision();
        if (decision == null) {
            String expires = moments.at(view.expiresAt());
            return view.state() == IdentityRequestState.LAPSED
                    ? "Lapsed, %s: no custodian decided in time".formatted(expires)
                    : "Waits for a custodian, and lapses if none decides by %s".formatted(expires);
        }
        String by = name(decision.by());
        if (decision.until() == null) {
            return "Refused by %s, %s".formatted(by, moments.at(decision.at()));
        }
        if (decision.endedAt() != null) {
            return "Opened by %s, and closed early by %s, %s"
                    .formatted(by, name(Objects.requireNonNull(decision.endedBy())), moments.at(decision.endedAt()));
        }
        return view.state() == IdentityRequestState.GRANTED
                ? "Opened by %s until %s".formatted(by, moments.at(decision.until()))
                : "Opened by %s, and over since %s".formatted(by, moments.at(decision.until()));
    }

    private static String name(PersonView person) {
        return Objects.requireNonNullElse(person.name(), Writings.NOBODY_KNOWN);
    }
}
