package org.concord.tension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One field of Knox's table: how many pairs of incidents lie close in space and in time, and how many would if the two had
 * nothing to do with each other. Knox, Applied Statistics 13 (1964) 25.
 *
 * @param closeBoth pairs close in both; close means no farther than the limit
 */
record ClosePairs(long closeBoth, long closeInTimeOnly, long closeInSpaceOnly, long neither) {

    /** Metres and days. */
    record Place(double x, double y, int day) {
        private static final double COARSE = 100;

        /** No nearer than to 100 metres, so that no table can tell of a single address. */
        Place coarse() {
            return new Place(COARSE * Math.round(x / COARSE), COARSE * Math.round(y / COARSE), day);
        }

        boolean near(Place other, double metres) {
            return Math.hypot(x - other.x, y - other.y) <= metres;
        }
    }

    record Limits(double metres, int days) {}

    static ClosePairs among(List<Place> places, Limits limits) {
        long[] pairs = new long[4];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                Place one = places.get(i);
                Place other = places.get(j);
                boolean inTime = Math.abs(one.day() - other.day()) <= limits.days();
                pairs[(one.near(other, limits.metres()) ? 0 : 1) + (inTime ? 0 : 2)]++;
            }
        }
        return new ClosePairs(pairs[0], pairs[1], pairs[2], pairs[3]);
    }

    double expected() {
        long all = closeBoth + closeInTimeOnly + closeInSpaceOnly + neither;
        return all == 0 ? 0 : (double) (closeBoth + closeInTimeOnly) * (closeBoth + closeInSpaceOnly) / all;
    }

    /** The chance of so many close pairs or more if the same days had fallen on the same places at random. */
    static double chance(List<Place> places, Limits limits, int shuffles, long seed) {
        long observed = among(places, limits).closeBoth();
        List<int[]> near = nearPairs(places, limits.metres());
        List<Integer> days = new ArrayList<>(places.stream().map(Place::day).toList());
        Random random = new Random(seed);
        long asMany = IntStream.range(0, shuffles)
                .filter(shuffle -> {
                    Collections.shuffle(days, random);
                    return near.stream()
                                    .filter(pair -> Math.abs(days.get(pair[0]) - days.get(pair[1])) <= limits.days())
                                    .count()
                            >= observed;
                })
                .count();
        return (asMany + 1.0) / (shuffles + 1.0);
    }

    private static List<int[]> nearPairs(List<Place> places, double metres) {
        List<int[]> near = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (places.get(i).near(places.get(j), metres)) {
                    near.add(new int[] {i, j});
                }
            }
        }
        return near;
    }
}
