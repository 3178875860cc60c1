package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReturnEvent;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.concord.tension.WeeklyReturn.ReturnSignature;
import org.jspecify.annotations.Nullable;

/** Somebody reads the return of a week; that they did is recorded. */
@ApplicationScoped
public class ConsultReturns {
    private final CompileReturn compile;
    private final SignedReturns returns;
    private final AuditTrail trail;
    private final WorkingTime workingTime;

    ConsultReturns(CompileReturn compile, SignedReturns returns, AuditTrail trail, WorkingTime workingTime) {
        this.compile = compile;
        this.returns = returns;
        this.trail = trail;
        this.workingTime = workingTime;
    }

    /**
     * A week in the list of returns.
     *
     * @param week its ISO name
     * @param signature null while nobody has signed
     */
    public record Week(
            String week,
            LocalDate from,
            LocalDate to,
            boolean ended,
            @Nullable ReturnSignature signature) {}

    /**
     * As it was signed, or compiled as of now while nobody has.
     *
     * @param name of the week, like 2026-W47
     * @throws Refusal 400 if it is no week, or has not begun
     */
    @Transactional
    public WeeklyReturn of(@Nullable String name) {
        ReturnWeek week = ReturnWeek.named(name, workingTime.zone())
                .filter(one -> one.hasBegun(workingTime.now().toInstant()))
                .orElseThrow(() -> Problem.BAD_PARAMETER.because(
                        List.of(new FieldError("#week", "is needed: a week that has begun, like 2026-W47"))));
        WeeklyReturn found = returns.find(week.monday()).orElseGet(() -> compile.of(week));
        trail.append(new ReturnEvent.WeeklyReturnConsulted(
                SignReturn.subject(week),
                found.signature() != null,
                found.observations().size()));
        return found;
    }

    /** So many weeks, the newest first, from the present one back; or from the one before a week, if that is the name of one. */
    public List<Week> weeks(int most, @Nullable String before) {
        ReturnWeek present = ReturnWeek.of(workingTime.today(), workingTime.zone());
        ReturnWeek first = ReturnWeek.named(before, workingTime.zone())
                .map(ReturnWeek::before)
                .filter(week -> week.monday().isBefore(present.monday()))
                .orElse(present);
        Map<LocalDate, ReturnSignature> signed =
                returns.signatures(first.monday().minusWeeks(most - 1L), first.monday());
        return Stream.iterate(first, ReturnWeek::before)
                .limit(most)
                .map(week -> new Week(
                        week.name(),
                        week.monday(),
                        week.sunday(),
                        week.hasEnded(workingTime.now().toInstant()),
                        signed.get(week.monday())))
                .toList();
    }
}
