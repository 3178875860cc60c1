package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.platform.ETags;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a merging, a parting or a split, held until the end of the transaction. First whoever acts with a receipt of theirs is kept
 * waiting, then the cases themselves, each in the order of ids: so two that happen at once happen one after the other, and neither waits for
 * one that waits for it. What was found before is looked at again once all is held.
 */
@ApplicationScoped
class HeldCases {
    private final CaseAtHand cases;
    private final CaseFiles files;
    private final ReportersCases receipts;
    private final MayWorkOn mayWorkOn;
    private final Doer doer;

    HeldCases(CaseAtHand cases, CaseFiles files, ReportersCases receipts, MayWorkOn mayWorkOn, Doer doer) {
        this.cases = cases;
        this.files = files;
        this.receipts = receipts;
        this.mayWorkOn = mayWorkOn;
        this.doer = doer;
    }

    /** Into which, and which becomes or was part of it. */
    record Pair(CaseFile into, CaseFile from) {}

    /**
     * Two open cases of the caller's.
     *
     * @throws Refusal 404, 428, 412; 400 for the same case or one that the caller may not work on; 409 {@code case-closed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Pair toMerge(String reference, @Nullable String ifMatch, String fromTyped) {
        CaseRow into = cases.find(doer.scope(), reference);
        CaseRow from = cases.seen(doer.scope(), fromTyped)
                .filter(found -> !found.id().equals(into.id()))
                .orElseThrow(HeldCases::noneToMerge);
        Pair pair = both(into.id(), from.id(), ifMatch);
        mayWorkOn.requireMoreThanGlass(doer.id(), into.id(), "merges nothing into it");
        if (!mayWorkOn.test(doer.id(), from.id())) {
            throw noneToMerge();
        }
        pair.into().requireOpen();
        pair.from().requireOpen();
        requireOneKind(pair);
        return pair;
    }

    /** @throws Refusal 428, 412, also if their reports have changed hands meanwhile */
    @Transactional(Transactional.TxType.MANDATORY)
    Pair both(UUID into, UUID from, @Nullable String ifMatch) {
        List<CaseFile> held = hold(Stream.of(into, from));
        Pair pair = held.getFirst().id().equals(into)
                ? new Pair(held.getFirst(), held.getLast())
                : new Pair(held.getLast(), held.getFirst());
        ETags.require(ifMatch, pair.into().version());
        return pair;
    }

    /** @throws Refusal 428, 412 */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile one(UUID id, @Nullable String ifMatch) {
        CaseFile file = hold(Stream.of(id)).getFirst();
        ETags.require(ifMatch, file.version());
        return file;
    }

    private List<CaseFile> hold(Stream<UUID> ids) {
        List<UUID> inOrder =
                ids.map(UUID::toString).sorted().map(UUID::fromString).toList();
        Set<UUID> reports = reportsOf(inOrder);
        receipts.hold(reports);
        List<CaseFile> held = inOrder.stream().map(cases::lock).toList();
        if (!reportsOf(inOrder).equals(reports)) {
            throw Problem.VERSION_MISMATCH.because(Problem.VERSION_MISMATCH.explanation());
        }
        return held;
    }

    private Set<UUID> reportsOf(List<UUID> ids) {
        Set<UUID> reports = new HashSet<>();
        ids.forEach(id -> reports.addAll(files.reportsOf(id)));
        return reports;
    }

    /** A hate incident within an observation would count as tension alone. */
    private static void requireOneKind(Pair pair) {
        if (pair.into().kind() == ReportKind.TENSION_OBSERVATION && pair.from().kind() == ReportKind.HATE_INCIDENT) {
            throw Problem.VALIDATION_FAILED.because(List.of(
                    new FieldError("/from", "is a hate incident, and this an observation: merge this one into it")));
        }
    }

    private static Refusal noneToMerge() {
        return Problem.VALIDATION_FAILED.because(
                List.of(new FieldError("/from", "is another case that you may work on")));
    }
}
