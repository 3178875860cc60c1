package org.concord.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of boundaries has changed or, if it is a dry run, would change.
 *
 * @param changed false if everything was there already
 * @param version of the register afterwards
 * @param validTo the first day of the next wards; null if these stand until further notice
 * @param positions of all boundaries together
 * @param others features of other authorities, which were left out
 * @param added wards that were not in the register
 * @param renamed wards that the register called otherwise
 * @param ended wards that end where these begin; whoever is on duty for them needs another duty
 * @param withdrawn wards that an earlier file had in the same generation, and this one has not
 */
public record BoundariesChange(
        boolean dryRun,
        boolean changed,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int wards,
        int positions,
        int others,
        List<String> added,
        List<String> renamed,
        List<String> ended,
        List<String> withdrawn) {}
