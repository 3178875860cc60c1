package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report of an incident, as it is counted.
 *
 * @param file the case, which is one incident
 * @param reporter a mark that reports of one person on one day have in common; null = not known who it was
 */
record ToldIncident(
        UUID file,
        LocalDate happenedOn,
        LocalDate knownOn,
        @Nullable Integer ward,
        List<Integer> strands,
        @Nullable Long reporter) {
    ToldIncident {
        strands = List.copyOf(strands);
    }
}
