package org.concord.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reference or a receipt as it is read out on the telephone: group by group, letters by the alphabet that everybody's ear knows (ICAO Annex 10,
 * vol. II, 5.2.1.3). Pure.
 */
public record SpokenCode(String group, String aloud) {
    private static final Map<Character, String> WORDS = Stream.of(
                    "Alfa",
                    "Bravo",
                    "Charlie",
                    "Delta",
                    "Echo",
                    "Foxtrot",
                    "Golf",
                    "Hotel",
                    "India",
                    "Juliett",
                    "Kilo",
                    "Lima",
                    "Mike",
                    "November",
                    "Oscar",
                    "Papa",
                    "Quebec",
                    "Romeo",
                    "Sierra",
                    "Tango",
                    "Uniform",
                    "Victor",
                    "Whiskey",
                    "X-ray",
                    "Yankee",
                    "Zulu")
            .collect(Collectors.toMap(word -> word.charAt(0), word -> word));

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** @param code its groups are set apart by hyphens */
    static List<SpokenCode> of(String code) {
        return Stream.of(code.split("-"))
                .map(group -> new SpokenCode(
                        group, group.chars().mapToObj(one -> aloud((char) one)).collect(Collectors.joining(" "))))
                .toList();
    }

    private static String aloud(char one) {
        return one >= '0' && one <= '9'
                ? DIGITS.get(one - '0')
                : Objects.requireNonNullElse(WORDS.get(one), String.valueOf(one));
    }
}
