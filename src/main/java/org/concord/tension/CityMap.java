package org.concord.tension;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the wards lie and which of them meet. */
record CityMap(List<Spot> wards) {

    private static final int[] NEAREST = {3, 4, 6};

    /** A ward's centre, in metres, and the wards it borders on. */
    record Spot(double x, double y, List<Integer> neighbours) {

        /** Stands last for the reports whose ward is not known: they count for the whole city and for no place in it. */
        static final Spot NOWHERE = new Spot(Double.NaN, Double.NaN, List.of());

        Spot {
            neighbours = List.copyOf(neighbours);
        }

        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    CityMap {
        wards = List.copyOf(wards);
        int nowhere = wards.indexOf(Spot.NOWHERE);
        if (nowhere >= 0 && nowhere < wards.size() - 1) {
            throw new IllegalArgumentException("nowhere stands last");
        }
    }

    int size() {
        return wards.size();
    }

    Grid grid(int strands) {
        return new Grid(size(), strands, wards.contains(Spot.NOWHERE));
    }

    /** Every place at which a rise is looked for, small ones first, none twice. */
    List<Zone> zones() {
        Set<Zone> zones = new LinkedHashSet<>();
        each().forEach(ward -> zones.add(Zone.of(ward)));
        each().forEach(ward -> wards.get(ward).neighbours().forEach(next -> zones.add(Zone.of(ward, next))));
        for (int k : NEAREST) {
            if (k < placed()) {
                each().forEach(ward -> zones.add(Zone.of(nearest(ward).limit(k).toArray())));
            }
        }
        each().forEach(ward -> zones.add(withNeighbours(ward)));
        zones.removeIf(zone -> zone.wards().cardinality() == placed());
        zones.add(Zone.city(size()));
        return List.copyOf(zones);
    }

    private IntStream each() {
        return IntStream.range(0, placed());
    }

    private int placed() {
        return wards.contains(Spot.NOWHERE) ? size() - 1 : size();
    }

    private Zone withNeighbours(int ward) {
        return Zone.of(IntStream.concat(
                        IntStream.of(ward),
                        wards.get(ward).neighbours().stream().mapToInt(Integer::intValue))
                .toArray());
    }

    /** The ward itself first. */
    private IntStream nearest(int ward) {
        Stream<Integer> byDistance = each().boxed()
                .sorted(Comparator.comparingDouble(other -> wards.get(ward).distance(wards.get(other))));
        return byDistance.mapToInt(Integer::intValue);
    }
}
