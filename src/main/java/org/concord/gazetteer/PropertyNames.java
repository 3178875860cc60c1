package org.concord.gazetteer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which names a file's features carry what we need. The Office for National Statistics names them after the year: {@code WD23CD} and
 * {@code WD23NM} are a ward's code and name, {@code LAD23CD} is the code of its authority.
 *
 * @param code of the property with the ward's code; null: as the ONS names it, else {@code code}
 * @param name of the property with the ward's name; null: as the ONS names it, else {@code name}
 * @param authority of the property with the authority's code; null: as the ONS names it
 */
public record PropertyNames(
        @Nullable String code,
        @Nullable String name,
        @Nullable String authority) {
    private static final Pattern ONS_CODE = Pattern.compile("WD(\\d\\d)CD", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONS_NAME = Pattern.compile("WD\\d\\dNM", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONS_AUTHORITY = Pattern.compile("LAD\\d\\dCD", Pattern.CASE_INSENSITIVE);
    private static final int CENTURY = 2000;

    boolean mayMatter(String property) {
        String lower = property.toLowerCase(Locale.ROOT);
        return property.equals(code)
                || property.equals(name)
                || property.equals(authority)
                || lower.equals("code")
                || lower.equals("name")
                || matches(ONS_CODE, property)
                || matches(ONS_NAME, property)
                || matches(ONS_AUTHORITY, property);
    }

    Optional<String> codeOf(Map<String, String> properties) {
        return value(properties, code, ONS_CODE, "code");
    }

    Optional<String> nameOf(Map<String, String> properties) {
        return value(properties, name, ONS_NAME, "name");
    }

    Optional<String> authorityOf(Map<String, String> properties) {
        return value(properties, authority, ONS_AUTHORITY, null);
    }

    /** The year after which the ONS has named the code; empty for every other name. */
    OptionalInt yearOf(Map<String, String> properties) {
        return properties.keySet().stream()
                .filter(property -> code == null || property.equals(code))
                .map(ONS_CODE::matcher)
                .filter(Matcher::matches)
                .mapToInt(named -> CENTURY + Integer.parseInt(named.group(1)))
                .findFirst();
    }

    private static Optional<String> value(
            Map<String, String> properties, @Nullable String chosen, Pattern ons, @Nullable String plain) {
        if (chosen != null) {
            return Optional.ofNullable(properties.get(chosen));
        }
        return first(properties, property -> matches(ons, property))
                .or(() -> first(properties, property -> property.equalsIgnoreCase(plain)));
    }

    private static Optional<String> first(Map<String, String> properties, Predicate<String> wanted) {
        return properties.entrySet().stream()
                .filter(property -> wanted.test(property.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean matches(Pattern pattern, String property) {
        return pattern.matcher(property).matches();
    }
}
