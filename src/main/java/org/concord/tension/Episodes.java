package org.concord.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The rises going on in the city: they turn a day's findings into few alerts, each about something else.
 *
 * @param over those that have ended, so that a new one can be told when the like of it last was
 */
record Episodes(List<Episode> open, List<Episode> over) {

    private static final int MOST_NEW_A_DAY = 4;

    enum News {
        NEW,
        GREW,
        GOES_ON
    }

    /**
     * A finding above the threshold and what it is to those on duty.
     *
     * @param lastTold the day of the last alert about the like of it, if there ever was one
     */
    record Verdict(Finding finding, News news, OptionalInt lastTold) {}

    /** How the day left the rises, and what there is to say of it. */
    record Day(Episodes episodes, List<Verdict> verdicts) {}

    Episodes {
        open = List.copyOf(open);
        over = List.copyOf(over);
    }

    static Episodes none() {
        return new Episodes(List.of(), List.of());
    }

    /** Whether officers know of this already by a rise that still goes on. */
    boolean tell(Zone zone, StrandSet strands, int day) {
        return open.stream().anyMatch(episode -> episode.openOn(day) && episode.covers(zone, strands));
    }

    /** The day of the last alert about this place and these strands, whether that rise goes on or not. */
    OptionalInt lastTold(Zone zone, StrandSet strands) {
        return Stream.concat(open.stream(), over.stream())
                .filter(episode -> episode.covers(zone, strands))
                .mapToInt(Episode::toldOn)
                .max();
    }

    /** @param findings the rarest first */
    Day on(int day, List<Finding> findings, double threshold) {
        List<Episode> now = new ArrayList<>();
        List<Episode> ended = new ArrayList<>(over);
        open.forEach(episode -> (episode.openOn(day) ? now : ended).add(episode));
        List<Verdict> verdicts = new ArrayList<>();
        // a day may be looked at more than once
        long allNew = now.stream().filter(one -> one.firstSeen() == day).count();
        for (Finding finding : winners(findings, threshold)) {
            if (now.stream().anyMatch(episode -> episode.explains(finding, day))) {
                continue;
            }
            News news = newsOf(finding, now);
            if (news != News.NEW || allNew++ < MOST_NEW_A_DAY) {
                verdicts.add(new Verdict(finding, news, lastTold(finding.zone(), finding.strands())));
                note(finding, now, day);
            }
        }
        return new Day(new Episodes(now, ended), List.copyOf(verdicts));
    }

    /** Greedily: the rarest, then the rarest that shares no cell with it, and so on. */
    private static List<Finding> winners(List<Finding> findings, double threshold) {
        List<Finding> winners = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.score() >= threshold && winners.stream().noneMatch(finding::overlaps)) {
                winners.add(finding);
            }
        }
        return winners;
    }

    private static News newsOf(Finding finding, List<Episode> now) {
        int at = coveredBy(finding, now);
        if (at < 0) {
            return News.NEW;
        }
        return now.get(at).outgrownBy(finding) ? News.GREW : News.GOES_ON;
    }

    private static void note(Finding finding, List<Episode> now, int day) {
        int at = coveredBy(finding, now);
        if (at < 0) {
            now.add(Episode.begunBy(finding, day));
            return;
        }
        Episode episode = now.get(at);
        now.set(at, episode.outgrownBy(finding) ? episode.growsTo(finding, day) : episode.goesOn(day));
    }

    private static int coveredBy(Finding finding, List<Episode> now) {
        for (int at = 0; at < now.size(); at++) {
            if (now.get(at).covers(finding)) {
                return at;
            }
        }
        return -1;
    }
}
