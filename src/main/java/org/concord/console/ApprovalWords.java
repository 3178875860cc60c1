package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.access.ApprovalView;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.OnDuty;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, in words: which act, on what, asked by whom, why and until when. */
@ApplicationScoped
class ApprovalWords {
    private static final Map<String, String> ACTS = Map.of(
            "CLOSE_CASE", "Close a case",
            "WITHDRAW_CASE", "Withdraw a case because its reporter wants that",
            "LOWER_RISK", "Put a risk below what the answers say",
            "OVERRIDE_CONSENT", "Tell others what the reporter does not allow",
            "ADD_OFFICER", "Add an officer with a grave role",
            "CHANGE_OFFICER", "Change what an officer may do, or how they sign in");

    private final OnDuty people;
    private final ProposalFacts facts;
    private final CaseLines lines;
    private final CurrentActor actor;

    ApprovalWords(OnDuty people, ProposalFacts facts, CaseLines lines, CurrentActor actor) {
        this.people = people;
        this.facts = facts;
        this.lines = lines;
        this.actor = actor;
    }

    /**
     * @param reference of the case it is about; null for anything else
     * @param path of the case's page; null if there is none for this person
     * @param own whether the reader asked for it, and so cannot decide it
     * @param open whether it still waits
     */
    public record Waiting(
            UUID id,
            String act,
            @Nullable String reference,
            @Nullable String path,
            String by,
            String at,
            String until,
            boolean own,
            boolean open,
            List<ProposalFacts.Fact> facts) {}

    List<Waiting> of(List<ApprovalView> views) {
        Map<UUID, String> names =
                people.names(views.stream().map(ApprovalView::requestedBy).toList());
        return views.stream().map(view -> waiting(view, names)).toList();
    }

    private Waiting waiting(ApprovalView view, Map<UUID, String> names) {
        boolean aboutCase = view.subject().startsWith("CF-");
        boolean readsCases = actor.get().is(Role.OFFICER) || actor.get().is(Role.COORDINATOR);
        return new Waiting(
                view.id(),
                ACTS.getOrDefault(view.act(), ActLabels.inWords(view.act())),
                aboutCase ? view.subject() : null,
                aboutCase && readsCases ? CasePage.of(view.subject()) : null,
                names.getOrDefault(view.requestedBy(), "somebody"),
                lines.moment(view.requestedAt()),
                lines.moment(view.expiresAt()),
                view.requestedBy().equals(actor.person().id()),
                view.decidedAt() == null,
                facts.of(view.proposal()));
    }
}
