package org.concord.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of the watch over counts. {@code subject} is {@code signal:<id>}, {@code near-repeat:<id>}, or {@code tension-watch}. */
public sealed interface SignalEvent extends AuditEvent {

    /** Reports rise somewhere; {@code wards} by code, none for the whole city. */
    record SignalRaised(String subject, String kind, String day, List<String> wards, int reports)
            implements SignalEvent {}

    /** It became rarer, or spread, and is told again. */
    record SignalGrew(String subject, String day, int reports) implements SignalEvent {}

    record SignalEnded(String subject, String day) implements SignalEvent {}

    /** Its reports turned out to be others; {@code reports} are left. */
    record SignalWithdrawn(String subject, String day, int reports) implements SignalEvent {}

    /** A named officer judged it; {@code detail} is their note. */
    record SignalJudged(
            String subject,
            UUID verdict,
            String found,
            @Nullable String detail) implements SignalEvent {}

    /** So many incidents of a strand close to one another within days; {@code ward} and {@code strand} by code, and never nearer. */
    record NearRepeatFound(String subject, String day, String ward, String strand, int incidents)
            implements SignalEvent {}

    /** Knox's tables of the year up to a month; {@code placed} of the incidents had a place. */
    record NearRepeatsTabulated(String subject, String month, int incidents, int placed) implements SignalEvent {}

    /** A week was judged against the same season of earlier years, in so many series. */
    record SeasonCompared(String subject, String week, int series) implements SignalEvent {}

    /** The bar was set anew, in hundredths; {@code idle} alerts of the last weeks were no finding. */
    record WatchRenewed(String subject, String day, int bar, int idle) implements SignalEvent {}
}
