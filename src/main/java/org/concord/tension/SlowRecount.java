package org.concord.tension;

import java.util.Optional;

/**
 * Counts a slow rise again: of the reports that were told of, some may turn out to be of another kind or place, or none at all. The evidence is then
 * gathered anew from its first day, of what is left and of what came since. Pure.
 *
 * @param limit the evidence that makes a slow rise
 * @param last the last whole day
 */
record SlowRecount(CountHistory history, double limit, int last) {

    /** What was usual can be learnt in full of these last days; of one before them it is taken from the first of them. */
    private static final int PICTURED = CityHistories.DAYS_READ - FitBaseline.LOOKS_BACK;

    /** Of what became known longer ago not all is read any more: it stays as it was told. */
    private static final int READ = CityHistories.DAYS_READ - ReportingDelay.LONGEST;

    /** What is left of a rise that is one no more. */
    record Left(int reports, SlowRises.Track track) {}

    /** Empty while none of its reports is gone, and as long as those left and those since are enough for a rise. */
    Optional<Left> of(Zone zone, StrandSet strands, KnownRise.Told told) {
        if (told.from() <= last - READ) {
            return Optional.empty();
        }
        int reports = (int) history.sightings().stream()
                .filter(one -> SlowRises.counts(one) && !history.isLearning(one.knownOn()))
                .filter(one -> one.knownOn() >= told.from() && one.knownOn() <= told.day())
                .filter(one -> zone.wards().get(one.ward()) && strands.strands().get(one.strand()))
                .count();
        return reports >= told.count()
                ? Optional.empty()
                : anew(SlowRises.series(history.grid(), zone, strands), told.from() - 1)
                        .map(track -> new Left(reports, track));
    }

    /** Empty if on some day it is enough. */
    private Optional<SlowRises.Track> anew(int series, int since) {
        SlowRises.Track track = new SlowRises.Track(0, since, 0, 0);
        Optional<Picture> usual = usual(since + 1);
        for (int day = since + 1; day <= last; day++) {
            usual = day > last - PICTURED ? usual(day) : usual;
            if (usual.isPresent() && !history.isLearning(day)) {
                track = track.next(
                        day, SlowRises.today(history, day, usual.get()).get(series));
            }
            if (track.evidence() > limit) {
                return Optional.empty();
            }
        }
        return Optional.of(track);
    }

    private Optional<Picture> usual(int day) {
        return Picture.toJudgeBy(Math.max(day, last - PICTURED), history);
    }
}
