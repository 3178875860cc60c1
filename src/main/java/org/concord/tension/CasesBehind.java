package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Which cases stand behind a cell and its days, as far as the caller may see them. None is read: that is recorded when one is opened. */
@ApplicationScoped
class CasesBehind {
    private static final String LIST = "tension cases";

    private final WatchedWards wards;
    private final CityHistories histories;
    private final CellCases cases;
    private final WorkingTime workingTime;

    CasesBehind(WatchedWards wards, CityHistories histories, CellCases cases, WorkingTime workingTime) {
        this.wards = wards;
        this.histories = histories;
        this.cases = cases;
        this.workingTime = workingTime;
    }

    /** As it was asked for; null = not said. */
    record Asked(
            @Nullable String strand,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {}

    /** @throws org.concord.platform.Refusal 404 for a ward or strand that is not the caller's; 400 naming the parameter that cannot be taken */
    Page<CellCaseView> page(String code, Asked asked, int limit) {
        Ward ward = wards.findStanding(code);
        List<Strand> strands = asked.strand() == null ? List.of() : wards.strands(asked.strand());
        LocalDate today = workingTime.today();
        Days days = Days.read(asked.from(), asked.to(), today);
        CityGrid grid = histories.grid(today);
        int place = grid.placeOf(ward.code()).orElseThrow();
        CellCases.Cell cell = new CellCases.Cell(
                days,
                cases.wardsOf(days).stream()
                        .filter(id -> grid.placeOfWard(id) == place)
                        .toList(),
                strands.stream().map(Strand::id).toList(),
                strands.stream().anyMatch(strand -> strand.code().equals(CityGrid.NO_STRAND)));
        var after = Cursor.read(
                asked.cursor(),
                LIST,
                2,
                parts -> new CellCases.Position(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
        Page<CellCases.Found> page = Page.of(
                cases.page(cell, wards.scope(), after, limit + 1),
                limit,
                last -> Cursor.write(
                        LIST, last.position().day(), last.position().id()));
        return page.map(CellCases.Found::view);
    }
}
