package org.concord.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.concord.platform.Validation;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Which wards of a drawing lie side by side, and which upon each other. Pure. */
final class Neighbourhood {
    private static final double METRES_PER_DEGREE = 111_320;

    /** How far the same border may be drawn apart. */
    private static final double TOLERANCE_METRES = 5;

    /** Wards with 50 m of common border are neighbours; at either end the tolerance adds its own length. */
    private static final double SHORTEST_METRES = 50 + 2 * TOLERANCE_METRES;

    /** Of the smaller of two: beyond a sliver it is no inaccuracy, but another ward. */
    private static final double LARGEST_OVERLAP = 0.05;

    private Neighbourhood() {}

    /** Two wards side by side, the one with the lower code first. */
    record Pair(String code, String other) {
        static Pair of(String one, String two) {
            return one.compareTo(two) < 0 ? new Pair(one, two) : new Pair(two, one);
        }
    }

    /** A ward in metres, as if the earth were flat between it and its neighbours. */
    private record Flat(DrawnWard ward, Geometry shape) {
        static Flat of(DrawnWard ward, Geometry anywhereNear) {
            double degreeOfLongitude = METRES_PER_DEGREE
                    * Math.cos(Math.toRadians(anywhereNear.getEnvelopeInternal().centre().y));
            var toMetres = AffineTransformation.scaleInstance(degreeOfLongitude, METRES_PER_DEGREE);
            return new Flat(ward, toMetres.transform(ward.shape()));
        }

        boolean isNear(Flat other) {
            Envelope around = new Envelope(shape.getEnvelopeInternal());
            around.expandBy(TOLERANCE_METRES);
            return around.intersects(other.shape.getEnvelopeInternal());
        }

        double borderWith(Flat other) {
            return shared(shape.getBoundary(), other.shape.buffer(TOLERANCE_METRES))
                    .getLength();
        }

        double overlapWith(Flat other) {
            return shared(shape, other.shape).getArea() / Math.min(shape.getArea(), other.shape.getArea());
        }

        private static Geometry shared(Geometry one, Geometry two) {
            return OverlayNGRobust.overlay(one, two, OverlayNG.INTERSECTION);
        }
    }

    /** Says of wards that lie upon each other that they do. */
    static List<Pair> of(List<DrawnWard> wards, Validation wrong) {
        List<Flat> flat = wards.stream()
                .map(ward -> Flat.of(ward, wards.getFirst().shape()))
                .toList();
        List<Pair> neighbours = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            for (Flat other : flat.subList(0, i)) {
                Flat one = flat.get(i);
                if (one.isNear(other)) {
                    boolean apart = one.overlapWith(other) <= LARGEST_OVERLAP;
                    wrong.check(
                            apart,
                            one.ward().pointer() + "/geometry",
                            "covers part of feature " + other.ward().feature());
                    if (one.borderWith(other) >= SHORTEST_METRES) {
                        neighbours.add(Pair.of(one.ward().code(), other.ward().code()));
                    }
                }
            }
        }
        return neighbours;
    }
}
