package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;

/** The door to a case for the rooms next door: the same scope, the same 404 and the same locks as for case work itself. */
@ApplicationScoped
public class SeenCases {
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final CaseAssessments assessments;
    private final MayWorkOn mayWorkOn;
    private final CurrentActor actor;
    private final CaseItems items;

    SeenCases(
            CaseAtHand cases,
            CaseFiles files,
            CaseAssessments assessments,
            MayWorkOn mayWorkOn,
            CurrentActor actor,
            CaseItems items) {
        this.cases = cases;
        this.files = files;
        this.assessments = assessments;
        this.mayWorkOn = mayWorkOn;
        this.actor = actor;
        this.items = items;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such case for the calling person */
    public SeenCase find(String typed) {
        return SeenCase.of(cases.find(actor.person().scope(), typed));
    }

    /** A case as a list shows it, and its id. */
    public record Listed(UUID id, CaseItem item) {}

    /**
     * As the queue shows it: without what was told, and so no reading of the case.
     *
     * @throws org.concord.platform.Refusal 404 if there is no such case for the calling person
     */
    public Listed item(String typed) {
        CaseRow row = cases.find(actor.person().scope(), typed);
        return new Listed(row.id(), items.of(List.of(row)).getFirst());
    }

    /** Held until the end of the transaction, by somebody who was found to see it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SeenCase hold(UUID id) {
        return SeenCase.of(cases.lock(id));
    }

    /**
     * Somebody wrote something down on it: it comes up among the recently changed, and its version stays.
     *
     * @throws org.concord.platform.Refusal 409 {@code case-closed} if it is part of another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(UUID id) {
        cases.writeOn(id);
    }

    public List<UUID> reportsOf(UUID id) {
        return files.reportsOf(id);
    }

    /** What a person said of whether it was a crime. */
    public CrimeStatus crimeStatusOf(UUID id) {
        return assessments.latest(id).crimeStatus();
    }

    /** For what is recorded of it. */
    public String referenceOf(UUID id) {
        return cases.referenceOf(id);
    }

    /** Whether an act can be given to this officer: they are active, and the case is theirs to see. */
    public boolean mayWorkOn(UUID officer, UUID id) {
        return mayWorkOn.test(officer, id);
    }
}
