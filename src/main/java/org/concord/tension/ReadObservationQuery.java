package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.CurrentActor;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.concord.platform.FieldError;
import org.concord.platform.Parameters;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;

/** Reads which observations somebody asks for. */
@ApplicationScoped
class ReadObservationQuery {
    private final Wards wards;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    ReadObservationQuery(Wards wards, WorkingTime workingTime, CurrentActor actor) {
        this.wards = wards;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    /** @throws Refusal 400 for a value that is none */
    ObservationFilter read(ObservationQuery query) {
        LocalDate from = Parameters.day("from", query.from());
        LocalDate to = Parameters.day("to", query.to());
        if (from != null && to != null && to.isBefore(from)) {
            throw wrong("#to", "is not before “from”");
        }
        return new ObservationFilter(
                query.ward().stream().map(this::ward).distinct().toList(),
                query.basis().stream()
                        .map(ReadObservationQuery::basis)
                        .distinct()
                        .toList(),
                from,
                to,
                query.nil().isEmpty() ? null : Parameters.flag("nil", query.nil()),
                Parameters.flag("dueForReview", query.dueForReview()) ? workingTime.today() : null,
                Parameters.flag("mine", query.mine()) ? actor.person().id() : null);
    }

    private int ward(String code) {
        return wards.byCode(code).map(Ward::id).orElseThrow(() -> wrong("#ward", "is a ward of this authority"));
    }

    private static ObservationBasis basis(String name) {
        return Stream.of(ObservationBasis.values())
                .filter(basis -> basis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("#basis", "is one of EXPERIENCED, EVIDENCED, POTENTIAL"));
    }

    private static Refusal wrong(String pointer, String detail) {
        return Problem.BAD_PARAMETER.because(List.of(new FieldError(pointer, detail)));
    }
}
