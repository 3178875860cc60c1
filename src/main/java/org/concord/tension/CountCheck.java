package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the counts compare with the reports and cases they were made from.
 *
 * @param reports whose row is not as it has to be
 * @param cells of the days of these that count otherwise than they have to; only the first ones if there are many
 * @param moreCells whether there are more than those
 */
public record CountCheck(boolean verified, int reports, List<Cell> cells, boolean moreCells) {
    /** So many are told. */
    static final int MOST_CELLS = 200;

    public CountCheck {
        cells = List.copyOf(cells);
    }

    /**
     * One day × ward × strand × incident type.
     *
     * @param ward null = not known
     * @param strand null = none was named
     * @param incidentType null = none was named
     */
    public record Cell(
            LocalDate day,
            @Nullable String ward,
            @Nullable String strand,
            @Nullable String incidentType,
            Kept reports,
            Kept incidents) {}

    /** As it is counted, and as it has to be. */
    public record Kept(int counted, int due) {}

    static CountCheck of(int reports, List<Cell> cells) {
        boolean more = cells.size() > MOST_CELLS;
        return new CountCheck(reports == 0, reports, more ? cells.subList(0, MOST_CELLS) : cells, more);
    }
}
