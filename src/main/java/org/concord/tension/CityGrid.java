package org.concord.tension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.jspecify.annotations.Nullable;

/**
 * The wards and strands of one day as a grid. What was told of a ward that stands no more counts for the one that has its code now, or else for
 * the one it became part of; if nobody knows which that is, for the whole city alone. What was told of a strand that is not in use any more
 * counts as not known. Pure.
 */
final class CityGrid implements DistinctIncidents.GridPlaces {
    /** Of what has no strand, or none that is in use. */
    static final String NO_STRAND = "UNKNOWN";

    private static final double METRES_A_DEGREE = 111_195;

    private final List<Ward> wards;
    private final List<Strand> strands;
    private final Map<Integer, Integer> placeOfWard = new HashMap<>();
    private final Map<Integer, Integer> placeOfStrand = new HashMap<>();
    private final IntFunction<@Nullable String> codeNow;
    private final CityMap map;

    /** @param codeNow from the id of any ward to the code of the one that stands in its place; null = not known */
    CityGrid(List<Ward> wards, List<Strand> strands, IntFunction<@Nullable String> codeNow) {
        this.wards = List.copyOf(wards);
        this.strands = List.copyOf(strands);
        this.codeNow = codeNow;
        for (int place = 0; place < strands.size(); place++) {
            placeOfStrand.put(strands.get(place).id(), place);
        }
        this.map = drawn();
    }

    private int nowhere() {
        return wards.size();
    }

    @Override
    public int ward(ToldIncident told) {
        return told.ward() == null ? nowhere() : placeOfWard(told.ward());
    }

    int placeOfWard(int id) {
        return placeOfWard.computeIfAbsent(id, known -> {
            String code = codeNow.apply(known);
            return code == null ? nowhere() : placeOf(code).orElse(nowhere());
        });
    }

    OptionalInt placeOf(String ward) {
        return IntStream.range(0, wards.size())
                .filter(place -> wards.get(place).code().equals(ward))
                .findFirst();
    }

    @Override
    public Set<Integer> strands(ToldIncident told) {
        Set<Integer> known = told.strands().stream()
                .map(placeOfStrand::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return known.isEmpty() ? Set.of(placeOfNoStrand()) : known;
    }

    OptionalInt placeOfStrand(int id) {
        Integer place = placeOfStrand.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private int placeOfNoStrand() {
        return Math.max(
                0,
                IntStream.range(0, strands.size())
                        .filter(place -> strands.get(place).code().equals(NO_STRAND))
                        .findFirst()
                        .orElse(strands.size() - 1));
    }

    Grid grid() {
        return map.grid(strands.size());
    }

    List<String> wardCodes() {
        return Stream.concat(wards.stream().map(Ward::code), Stream.of(CityHistory.NOWHERE))
                .toList();
    }

    List<String> strandCodes() {
        return strands.stream().map(Strand::code).toList();
    }

    SpikeWords words() {
        return new SpikeWords(
                Stream.concat(wards.stream().map(Ward::name), Stream.of("a ward not known"))
                        .toList(),
                strands.stream().map(StrandWords::of).toList());
    }

    CityMap map() {
        return map;
    }

    /** In metres, flat: a city is small. One whose centre nobody told lies in the middle of the others. */
    private CityMap drawn() {
        double lat = middle(wards.stream().map(Ward::centreLat));
        double lon = middle(wards.stream().map(Ward::centreLon));
        List<CityMap.Spot> spots = new ArrayList<>();
        for (Ward ward : wards) {
            double north = ward.centreLat() == null ? lat : ward.centreLat().doubleValue();
            double east = ward.centreLon() == null ? lon : ward.centreLon().doubleValue();
            spots.add(new CityMap.Spot(
                    (east - lon) * METRES_A_DEGREE * Math.cos(Math.toRadians(lat)),
                    (north - lat) * METRES_A_DEGREE,
                    neighbours(ward)));
        }
        spots.add(CityMap.Spot.NOWHERE);
        return new CityMap(spots);
    }

    private List<Integer> neighbours(Ward ward) {
        return ward.neighbours().stream()
                .flatMap(code -> placeOf(code).stream().boxed())
                .distinct()
                .sorted()
                .toList();
    }

    private static double middle(Stream<? extends @Nullable Number> degrees) {
        return degrees.filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .average()
                .orElse(0);
    }
}
