package org.concord.console;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.Role;
import org.concord.casework.CaseStatus;
import org.concord.casework.CaseView;

/**
 * What may be done with a case now, as its page lists it: each act is a page of its own below the case's. Whether an act is taken is the use
 * case's to say; here stands only what is worth offering, by where the case stands and what the person is.
 */
public final class CaseActs {
    /** What is written on a case that is part of another would not be found: it is done there. */
    private static final Predicate<CaseView> BY_ITSELF = view -> view.item().status() != CaseStatus.DUPLICATE;

    private static final Predicate<CaseView> OPEN = view -> view.item().status().isOpen();

    /** Each is a page below the case's, by its name. */
    private enum Known {
        ASSESS("Grade it", "assess", OPEN),
        ASSIGN("Give it to an officer", "assign", OPEN),
        MOVE("Move it on", "move", view -> !view.allowedMoves().isEmpty()),
        PAUSE("Stop the clock", "pause", OPEN.and(view -> view.pause() == null)),
        RESUME("Let the clock run again", "resume", OPEN.and(view -> view.pause() != null)),
        NOTE("Write a note", "note", BY_ITSELF),
        MESSAGE("Write to the reporter", "message", BY_ITSELF),
        TASK("Add a task", "task", BY_ITSELF),
        TASKS("End a task, or take one up again", "tasks", view -> !view.tasks().isEmpty()),
        REQUESTS("Decide what was asked for with the receipt", "requests", view -> !view.requests()
                .isEmpty()),
        LINK("Link it to another case", "link", view -> true),
        MERGE("Put it together with another case", "merge", OPEN),
        SPLIT("Take reports out of it", "split", OPEN.and(view -> view.reports().size() > 1)),
        RISK("Assess the risk", "risk", BY_ITSELF),
        DISCLOSURES("Disclose to others", "disclosures", BY_ITSELF),
        ACTIONS("Actions to resolve it", "actions", BY_ITSELF),
        HAND_OVERS("Hand a worry over", "hand-overs", BY_ITSELF),
        RESTRICTION("Keep it to named officers", "restriction", BY_ITSELF),
        CONFLICT("I know somebody in this", "conflict", BY_ITSELF);

        private final String label;
        private final String name;
        private final Predicate<CaseView> offered;

        Known(String label, String name, Predicate<CaseView> offered) {
            this.label = label;
            this.name = name;
            this.offered = offered;
        }
    }

    /** @param path of its page */
    public record Act(String label, String path) {}

    private CaseActs() {}

    static List<Act> of(CaseView view, Actor.Person person) {
        if (!person.is(Role.OFFICER) && !person.is(Role.COORDINATOR)) {
            return List.of();
        }
        return Stream.of(Known.values())
                .filter(one -> one.offered.test(view))
                .map(one -> new Act(one.label, CasePage.of(view.item().reference()) + "/" + one.name))
                .toList();
    }

    /** Those that make two cases belong together. */
    static List<Act> joining(CaseView view, Actor.Person person) {
        return of(view, person).stream()
                .filter(act ->
                        act.path().endsWith("/" + Known.LINK.name) || act.path().endsWith("/" + Known.MERGE.name))
                .toList();
    }

    /** The names of them all. */
    static List<String> names() {
        return Stream.of(Known.values()).map(one -> one.name).toList();
    }
}
