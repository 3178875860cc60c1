package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.casework.CaseSummary;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** What wards, strands and kinds of incident are called, from the registers that are held in memory; a code that nobody knows is its own name. */
@ApplicationScoped
class QueueNames {
    private final Wards wards;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;

    QueueNames(Wards wards, Strands strands, IncidentTypes types, WorkingTime workingTime) {
        this.wards = wards;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
    }

    String ward(String code) {
        return code.equals(CaseSummary.NO_WARD)
                ? "No ward known"
                : wards.byCode(code).map(Ward::name).orElse(code);
    }

    String strand(String code) {
        return strands.byCode(code).map(Strand::label).orElse(code);
    }

    String type(String code) {
        return types.byCode(code).map(IncidentType::label).orElse(code);
    }

    String strands(Collection<String> codes) {
        return codes.stream().map(this::strand).collect(Collectors.joining("; "));
    }

    String types(Collection<String> codes) {
        return codes.stream().map(this::type).collect(Collectors.joining("; "));
    }

    /** Those that stand today, by name. */
    List<Choice> wards() {
        return wards.on(workingTime.today()).stream()
                .map(ward -> new Choice(ward.code(), ward.name()))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    List<Choice> strands() {
        return strands.on(workingTime.today()).stream()
                .map(strand -> new Choice(strand.code(), strand.label()))
                .toList();
    }

    List<Choice> types() {
        return types.on(workingTime.today()).stream()
                .map(type -> new Choice(type.code(), type.label()))
                .toList();
    }
}
