package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;
import org.concord.platform.Cursor;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** Which cases stand behind a cell and its days, as far as the caller may see them. None is read: that is recorded when one is opened. */
@ApplicationScoped
public class CasesBehind {
    private static final String LIST = "tension cases";

    private final WatchedWards watched;
    private final SeenWards seen;
    private final CityHistories histories;
    private final CellCases cases;
    private final WorkingTime workingTime;

    CasesBehind(
            WatchedWards watched, SeenWards seen, CityHistories histories, CellCases cases, WorkingTime workingTime) {
        this.watched = watched;
        this.seen = seen;
        this.histories = histories;
        this.cases = cases;
        this.workingTime = workingTime;
    }

    /** As it was asked for; null = not said. */
    public record Asked(
            @Nullable String strand,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {}

    /** @throws org.concord.platform.Refusal 404 for a ward or strand that is not the caller's; 400 naming the parameter that cannot be taken */
    public Page<CellCaseView> page(String code, Asked asked, int limit) {
        return page(List.of(watched.findStanding(code)), asked, limit);
    }

    /**
     * Behind all the wards that the caller may look at.
     *
     * @throws org.concord.platform.Refusal as of one
     */
    public Page<CellCaseView> page(Asked asked, int limit) {
        return page(watched.all(), asked, limit);
    }

    private Page<CellCaseView> page(List<Ward> wards, Asked asked, int limit) {
        List<Strand> strands = asked.strand() == null ? List.of() : seen.strands(asked.strand());
        LocalDate today = workingTime.today();
        Days days = Days.read(asked.from(), asked.to(), today);
        CityGrid grid = histories.grid(today);
        Set<Integer> places = wards.stream()
                .map(ward -> grid.placeOf(ward.code()).orElseThrow())
                .collect(Collectors.toSet());
        CellCases.Cell cell = new CellCases.Cell(
                days,
                cases.wardsOf(days).stream()
                        .filter(id -> places.contains(grid.placeOfWard(id)))
                        .toList(),
                strands.stream().map(Strand::id).toList(),
                strands.stream().anyMatch(strand -> strand.code().equals(CityGrid.NO_STRAND)));
        var after = Cursor.read(
                asked.cursor(),
                LIST,
                2,
                parts -> new CellCases.Position(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
        Page<CellCases.Found> page = Page.of(
                cases.page(cell, seen.scope(), after, limit + 1),
                limit,
                last -> Cursor.write(
                        LIST, last.position().day(), last.position().id()));
        return page.map(CellCases.Found::view);
    }
}
