package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.concord.place.IncidentTypes;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** The dated codes of the registers to choose from, as they stand today. */
@ApplicationScoped
class CodeChoices {
    private final Strands strands;
    private final IncidentTypes types;
    private final Wards wards;
    private final WorkingTime workingTime;

    CodeChoices(Strands strands, IncidentTypes types, Wards wards, WorkingTime workingTime) {
        this.strands = strands;
        this.types = types;
        this.wards = wards;
        this.workingTime = workingTime;
    }

    /** Those that a case does not have yet. */
    List<Choice> strandsBeside(List<String> known) {
        return strands.on(workingTime.today()).stream()
                .filter(strand -> !known.contains(strand.code()))
                .map(strand -> new Choice(strand.code(), strand.label()))
                .toList();
    }

    /** Their names, of past ones too. */
    List<String> strandNames(List<String> codes) {
        return codes.stream()
                .map(code -> strands.byCode(code).map(strand -> strand.label()).orElse(code))
                .toList();
    }

    /** Those of today, and those that a case has from before. */
    List<Choice> typesWith(List<String> known) {
        List<Choice> today = types.on(workingTime.today()).stream()
                .map(type -> new Choice(type.code(), type.label()))
                .toList();
        Stream<Choice> past = known.stream()
                .filter(code -> today.stream().noneMatch(one -> one.value().equals(code)))
                .map(code -> new Choice(
                        code, types.byCode(code).map(type -> type.label()).orElse(code)));
        return Stream.concat(today.stream(), past).toList();
    }

    List<Choice> wards() {
        return wards.on(workingTime.today()).stream()
                .map(ward -> new Choice(ward.code(), ward.name()))
                .toList();
    }
}
