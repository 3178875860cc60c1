package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.concord.place.Strands;
import org.concord.place.Wards;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of the counting.
 *
 * @param openedOn the first day on which reports could come in; null = the day of the first one
 * @param epoch from that day on it is counted otherwise, as by a new channel; what was before weighs a quarter
 * @param outages days without service, both ends included
 * @param usualWeek incidents a week before we opened; empty = nobody knows, else what is not named had none
 */
public record CountingView(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate epoch,
        List<Counting.Outage> outages,
        List<Usual> usualWeek,
        int version) {

    public CountingView {
        outages = List.copyOf(outages);
        usualWeek = List.copyOf(usualWeek);
    }

    /** By codes. */
    public record Usual(String ward, String strand, double incidents) {}

    static CountingView of(Counting counting, Wards wards, Strands strands) {
        return new CountingView(
                counting.openedOn(),
                counting.epoch(),
                counting.outages(),
                counting.usualWeek().stream()
                        .map(one -> new Usual(
                                wards.byId(one.ward()).code(),
                                strands.byId(one.strand()).code(),
                                one.incidents()))
                        .toList(),
                counting.version());
    }
}
