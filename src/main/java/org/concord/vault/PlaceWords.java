package org.concord.vault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one place is written as, however it was typed. Pure. A ward, a street or “our house” is not a place: neighbours would be taken for each
 * other. A full postcode, which is about fifteen addresses, together with a number or a name is one; without a postcode it takes the ward and
 * at least three words of which one is a name. A point on a map is left out: two of the same place are seldom equal.
 */
final class PlaceWords {
    private static final int WORDS_WITHOUT_POSTCODE = 3;
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}[a-z]?");
    private static final Pattern WITHIN_A_HOUSE = Pattern.compile("flat|apartment|apt|unit|room");

    /** What one street sign says in different ways. */
    private static final Map<String, String> SHORT = Map.of(
            "rd",
            "road",
            "st",
            "street",
            "ave",
            "avenue",
            "ln",
            "lane",
            "dr",
            "drive",
            "cl",
            "close",
            "cres",
            "crescent",
            "sq",
            "square",
            "ctr",
            "centre",
            "opp",
            "opposite");

    private static final Set<String> BETWEEN = words("""
            a an the at in on of off to by near next and or from with outside inside opposite behind front between my our his her their
            somewhere around corner no number""");

    /** Each teller's own: equal words, other places. */
    private static final Set<String> PRIVATE =
            words("home house flat apartment garden door doorstep room work workplace car");

    private static final Set<String> COMMON = words("""
            road street avenue lane drive close crescent square way place court park school college bus stop station train tram taxi shop
            shops supermarket store pub bar restaurant cafe takeaway office library centre center town city bridge path pavement market hall
            church mosque temple gurdwara synagogue hospital surgery gp derby derbyshire unknown known not sure online internet facebook""");

    private PlaceWords() {}

    /** A home by its full postcode and the numbers in its address. */
    static Optional<String> house(@Nullable String postcode, @Nullable String description) {
        String numbers = postcode == null ? "" : String.join(" ", numbers(inOrder(description)));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(unit(String.valueOf(postcode)) + "\n" + numbers);
    }

    /** Whether these words say more of a home than that it is somebody's. */
    static boolean tellsOneHome(@Nullable String description) {
        List<String> said = inOrder(description);
        return !numbers(said).isEmpty() || names(said);
    }

    /**
     * A place that is nobody's home.
     *
     * @param ward id
     */
    static Optional<String> spot(@Nullable String postcode, @Nullable String description, @Nullable Integer ward) {
        Optional<String> house = house(postcode, description);
        if (house.isPresent()) {
            return house.map(found -> "number\n" + found);
        }
        List<String> said = inOrder(description);
        Set<String> words = new TreeSet<>(said);
        boolean own = numbers(said).isEmpty() && said.stream().anyMatch(PRIVATE::contains);
        if (own || !names(said)) {
            return Optional.empty();
        }
        if (postcode != null) {
            return Optional.of("postcode\n" + unit(postcode) + "\n" + String.join(" ", words));
        }
        return ward == null || words.size() < WORDS_WITHOUT_POSTCODE
                ? Optional.empty()
                : Optional.of("ward\n" + ward + "\n" + String.join(" ", words));
    }

    /** Whether some word is neither a number nor one that every other place has too. */
    private static boolean names(List<String> said) {
        return said.stream()
                .anyMatch(word -> !COMMON.contains(word)
                        && !PRIVATE.contains(word)
                        && !NUMBER.matcher(word).matches());
    }

    /** Of “Flat 3, 12 Oak Road”: 12 and flat 3, which is another door than 12 alone. */
    private static Set<String> numbers(List<String> said) {
        return IntStream.range(0, said.size())
                .filter(i -> NUMBER.matcher(said.get(i)).matches())
                .mapToObj(i ->
                        i > 0 && WITHIN_A_HOUSE.matcher(said.get(i - 1)).matches() ? "flat" + said.get(i) : said.get(i))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> inOrder(@Nullable String description) {
        String withoutPostcode =
                description == null ? "" : POSTCODE.matcher(description).replaceAll(" ");
        return RepeatHashes.eachWord(withoutPostcode)
                .map(word -> SHORT.getOrDefault(word, word))
                .filter(word -> !BETWEEN.contains(word))
                .toList();
    }

    private static String unit(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
