package org.concord.tension;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people tell of the counting, as it is to be: a document of {@link CountingView}, whose version is passed over. */
public record CountingRequest(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate epoch,
        @Nullable List<@Nullable Outage> outages,
        @Nullable List<@Nullable Usual> usualWeek,
        @Nullable Integer version) {

    /** Days without service, both ends included. */
    public record Outage(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Incidents a week that were usual on a strand in a ward. */
    public record Usual(
            @Nullable String ward,
            @Nullable String strand,
            @Nullable Double incidents) {}

    List<@Nullable Outage> listedOutages() {
        return outages == null ? List.of() : outages;
    }

    List<@Nullable Usual> listedUsualWeek() {
        return usualWeek == null ? List.of() : usualWeek;
    }
}
