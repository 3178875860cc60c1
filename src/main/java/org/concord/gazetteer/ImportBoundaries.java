package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.PlaceEvent;
import org.concord.platform.ETags;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a generation of wards with their boundaries, as a whole or not at all. Wards of other generations stay, as does the ward that any
 * report was given.
 */
@ApplicationScoped
class ImportBoundaries {
    private final Generations generations;
    private final WriteGeneration write;
    private final WardUse use;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    ImportBoundaries(
            Generations generations,
            WriteGeneration write,
            WardUse use,
            AuditTrail trail,
            CurrentActor actor,
            Clock clock) {
        this.generations = generations;
        this.write = write;
        this.use = use;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param ifMatch needed where boundaries that are there would be replaced by others
     * @param dryRun whether only what would happen is wanted
     */
    record Wanted(
            Drawing drawing,
            List<Neighbourhood.Pair> neighbours,
            Succession.Dates dates,
            @Nullable String ifMatch,
            boolean dryRun) {}

    /** What is there, and what the drawing means for it. */
    private record Plan(
            int version, Map<String, Generations.Registered> register, Succession succession, Set<String> withdrawn) {
        boolean stands(DrawnWard ward) {
            Generations.Registered known = register.get(ward.code());
            return known != null && known.newest() != null;
        }

        /** What it was called earlier does not rename a ward that still stands. */
        boolean renames(DrawnWard ward) {
            Generations.Registered known = register.get(ward.code());
            return known != null
                    && known.newest() != null
                    && !known.newest().isAfter(succession.validFrom())
                    && ward.name() != null
                    && !ward.name().equals(known.name());
        }
    }

    /** @throws org.concord.platform.Refusal 400, 409 if a ward that would be taken back is in use, 412, 428 */
    @Transactional
    BoundariesChange importAll(Wanted wanted) {
        int version = generations.versionForChange();
        if (wanted.ifMatch() != null && !wanted.ifMatch().isBlank()) {
            ETags.require(wanted.ifMatch(), version);
        }
        Plan plan = plan(wanted, version);
        checkNames(wanted.drawing(), plan.register());
        refuseIfInUse(plan.withdrawn());
        boolean changed = !isThere(wanted.drawing(), plan);
        boolean replaces = plan.succession().replaced().stream().anyMatch(one -> one.drawn() > 0);
        if (changed && replaces && !wanted.dryRun()) {
            ETags.require(wanted.ifMatch(), version);
        }
        if (changed && !wanted.dryRun()) {
            write.write(
                    new WriteGeneration.Generation(plan.succession(), wanted.drawing(), wanted.neighbours()),
                    plan.register(),
                    clock.instant(),
                    actor.person().id());
        }
        BoundariesChange change = change(wanted, plan, changed);
        record(change);
        return change;
    }

    private Plan plan(Wanted wanted, int version) {
        List<KeptGeneration> all = generations.all();
        Succession succession = Succession.of(all, wanted.drawing(), wanted.dates());
        return new Plan(version, generations.register(), succession, succession.withdrawnCodes(wanted.drawing(), all));
    }

    private static BoundariesChange change(Wanted wanted, Plan plan, boolean changed) {
        Drawing drawing = wanted.drawing();
        return new BoundariesChange(
                wanted.dryRun(),
                changed,
                changed && !wanted.dryRun() ? plan.version() + 1 : plan.version(),
                plan.succession().validFrom(),
                plan.succession().validTo(),
                drawing.wards().size(),
                drawing.vertices(),
                drawing.others(),
                codes(drawing, ward -> !plan.stands(ward)),
                codes(drawing, plan::renames),
                List.copyOf(plan.succession().endedCodes(drawing)),
                List.copyOf(plan.withdrawn()));
    }

    private void record(BoundariesChange change) {
        if (!change.changed() && !change.dryRun()) {
            return;
        }
        trail.append(new PlaceEvent.BoundariesImported(
                "wards",
                change.validFrom().toString(),
                change.validTo() == null ? null : change.validTo().toString(),
                change.version(),
                change.wards(),
                change.added(),
                change.ended(),
                change.withdrawn(),
                change.dryRun()));
    }

    private static void checkNames(Drawing drawing, Map<String, Generations.Registered> register) {
        Validation wrong = new Validation();
        drawing.wards()
                .forEach(ward -> wrong.check(
                        ward.name() != null || register.containsKey(ward.code()),
                        ward.pointer() + "/properties",
                        "needs a name, in WD23NM, name or the property you name: the ward is not in the register"));
        wrong.refuseIfFailed();
    }

    private void refuseIfInUse(Collection<String> withdrawn) {
        List<String> used = use.inUse(withdrawn);
        if (!used.isEmpty()) {
            throw Problem.DEPENDENT_CONFLICT.because(
                    "The file lacks wards of the generation it replaces which reports, cases, officers or duties refer to: "
                            + String.join(", ", used) + ".");
        }
    }

    private boolean isThere(Drawing drawing, Plan plan) {
        KeptGeneration kept = plan.succession().replaced().orElse(null);
        if (kept == null
                || plan.succession().ended().isPresent()
                || !kept.codes().equals(drawing.codes())
                || !Objects.equals(kept.validTo(), plan.succession().validTo())) {
            return false;
        }
        Map<String, byte[]> shapes = generations.shapes(kept.id());
        return drawing.wards().stream()
                .allMatch(ward -> !plan.renames(ward)
                        && Arrays.equals(shapes.get(ward.code()), WriteGeneration.wellKnownBinary(ward.shape())));
    }

    private static List<String> codes(Drawing drawing, Predicate<DrawnWard> which) {
        return drawing.wards().stream()
                .filter(which)
                .map(DrawnWard::code)
                .sorted()
                .toList();
    }
}
