package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The outlines of today's wards for a map on a screen, drawn once and kept until the boundaries change. */
@ApplicationScoped
public class WardOutlines {
    private final Boundaries boundaries;
    private final BoundaryRows rows;
    private final Wards wards;
    private final WorkingTime workingTime;
    private volatile Drawn drawn = new Drawn(List.of(), LocalDate.EPOCH, OutlineDrawing.EMPTY);

    WardOutlines(Boundaries boundaries, BoundaryRows rows, Wards wards, WorkingTime workingTime) {
        this.boundaries = boundaries;
        this.rows = rows;
        this.wards = wards;
        this.workingTime = workingTime;
    }

    /** @param of the boundaries as they were read; a change brings another list */
    private record Drawn(List<Boundaries.Generation> of, LocalDate day, OutlineDrawing drawing) {}

    /** Empty as long as a ward of today lacks its shape. */
    public OutlineDrawing today() {
        List<Boundaries.Generation> now = boundaries.generations();
        LocalDate today = workingTime.today();
        Drawn known = drawn;
        if (known.of() != now || !known.day().equals(today)) {
            known = new Drawn(
                    now,
                    today,
                    OutlineDrawing.of(rows.areas(today), wards.on(today).size()));
            drawn = known;
        }
        return known.drawing();
    }
}
