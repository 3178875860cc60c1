package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The boundaries of the wards, generation by generation, held in memory. */
@ApplicationScoped
public class Boundaries {
    private final BoundaryRows rows;
    private final WorkingTime workingTime;
    private volatile List<Generation> generations = List.of();

    Boundaries(BoundaryRows rows, WorkingTime workingTime) {
        this.rows = rows;
        this.workingTime = workingTime;
    }

    /**
     * The wards from one moving of boundaries to the next.
     *
     * @param validTo the first day of the next; null while it stands
     */
    record Generation(LocalDate validFrom, @Nullable LocalDate validTo, WardMap map) {
        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    /**
     * In which ward of that day a point is. Of a day whose boundaries are not loaded it is told by today's, as a ward's code of today is
     * taken for earlier incidents, too.
     */
    public Located at(Point point, LocalDate day) {
        return map(day).or(() -> map(workingTime.today()))
                .map(map -> map.at(point))
                .orElse(Located.UNKNOWN);
    }

    void reload() {
        generations = rows.read();
    }

    /** As it was read last: another list once something has changed. */
    List<Generation> generations() {
        return generations;
    }

    private Optional<WardMap> map(LocalDate day) {
        return generations.stream()
                .filter(generation -> generation.isInForceOn(day))
                .map(Generation::map)
                .filter(map -> !map.isEmpty())
                .findFirst();
    }
}
