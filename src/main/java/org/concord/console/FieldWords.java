package org.concord.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the details of the contract read as in front of a form. Pure; {@link FieldSentence} puts the label to it. */
final class FieldWords {
    /** The fields in which something is chosen, not typed. */
    private static final Set<String> CHOSEN = Set.of("""
            accept act approve audience basis cases category certainty channels check closureReason cover crimeStatus effect
            fields file finding gateway how identity incidentTypes indicators injury kind level marking motivations officer
            officerId officerIds organisation outcome ownerId partners placeType police precision previous recipient report
            reports role roles severity sharedWith source spread status strand strands strandsAdded takenBy template to types
            verdict vetting ward wardCode wards week""".split("\\s+"));

    /** What is not said of one field alone, or is said better without naming it. */
    private static final List<Map.Entry<Pattern, String>> SENTENCES = List.of(
            entry(
                    "is another case that you may (see|work on)",
                    "Enter the reference of another case, one that you may $1"),
            entry(
                    "is a hate incident, and this an observation: merge this one into it",
                    "The other case is a hate incident and this one an observation: merge this one into the other"),
            entry("is possible only if (.*)", "The way you chose is possible only if $1"),
            entry("belongs to a check", "Choose how you found who asks, or leave out what you did to find out"),
            entry(
                    "is for accepting a withdrawal",
                    "Choose what it means for the case only where you accept a withdrawal"),
            entry("is for CLOSED alone", "Choose why the case is closed only if you close it"),
            entry(
                    "has e-mail on, or SMS, or a webhook: .*",
                    "Choose e-mail, text messages or a webhook: nobody may be out of reach"),
            entry("needs at least one role", "Choose at least one role"),
            entry("changes something.*", "Change something first"),
            entry("has a phone number, a web address, or both", "Enter a phone number, a web address, or both"),
            entry(
                    "has an EMERGENCY contact with a phone number",
                    "Keep at least one contact for emergencies that has a phone number"),
            entry(
                    "has a name, an e-mail address or a phone number",
                    "Enter a name, an e-mail address or a phone number"));

    /** What only the page's own list can be the cause of: somebody took away meanwhile what was chosen, or made up a form. */
    private static final Pattern OF_LIST = Pattern.compile(
            "is not one of the choices|is one of [A-Z].*|is not a code in use.*"
                    + "|is a (?:known code|code in the register|ward in the register|strand in the register|ward of this authority)"
                    + "|is the (?:reference of a report of this case|code of a partner, or empty)|is no report of this case");

    /** The first that fits; what fits none is said as it is. */
    private static final List<Map.Entry<Pattern, String>> PREDICATES = List.of(
            entry("is needed and has 1 to (\\d+) characters", "must be $1 characters or fewer"),
            entry("has (?:1 to|at most) (\\d+) characters", "must be $1 characters or fewer"),
            entry("has (\\d+) to (\\d+) characters", "must be between $1 and $2 characters"),
            entry("is an e-mail address", "must be an e-mail address, like name@example.org"),
            entry("is a phone number", "must be a phone number, like 0808 157 0192"),
            entry("lies in the (future|past)", "must not be in the $1"),
            entry("is later than from: the first day back", "must be later than the first day away"),
            entry("is later than validFrom", "must be later than the first day"),
            entry("is later than from", "must be later than the beginning"),
            entry("is after validFrom", "must be after the first day"),
            entry("is at most (\\d+) days after from", "must be at most $1 days after the beginning"),
            entry("is not (?:before|after) the (?:from|until) of the whole", "must be within the days shown"),
            entry("is no later than (.*)", "must be no later than $1"),
            entry("is not (before|after|less than) “from”", "must not be $1 “From”"),
            entry("is not (before|after|less than) (.*)", "must not be $1 $2"),
            entry("stands once in the list", "is in the list already"),
            entry("stands once for each code and language", "is there already in this language"),
            entry("stands there once", "must stand there once"),
            entry("says again what stands before it for some of its days", "is there already for some of these days"),
            entry("says again what stands before it for some of its time", "is there already for some of this time"),
            entry(
                    "says again what a turn says that begins before the whole or ends after it",
                    "is there already, in a turn that begins before the days shown or ends after them"),
            entry("has 64 lower-case hexadecimal digits", "must have 64 digits from 0 to 9 and a to f"),
            entry("is kind and id, of at most 60 characters", "must be kind and id, such as worker:sequencer"),
            entry("is a reference, or kind and id, .*", "must be the reference of a case, or kind and id"),
            entry("has no (control characters|user name or .*|fragment .*|two rules .*)", "must have no $1"),
            entry(
                    "(is (?:needed|not|no|too|wrong|null|empty|longer|nested|neither|for|always|in the list|there already)\\b.*)",
                    "$1"),
            entry(
                    "(has (?:no|more|the|latitude|a (?:quote|brace|character|hole|polygon|date|postcode))\\b.*|has .* where the .* has .*)",
                    "$1"),
            entry("(names (?:no|nothing|neither) .*)", "$1"),
            entry("has (.*), and does not (.*)", "must have $1, and must not $2"),
            entry("names (.*), or is left out", "must name $1, or be left out"),
            entry("is (.*)", "must be $1"),
            entry("has (.*)", "must have $1"),
            entry("names (.*)", "must name $1"));

    private FieldWords() {}

    private static Map.Entry<Pattern, String> entry(String detail, String words) {
        return Map.entry(Pattern.compile(detail), words);
    }

    static boolean isChosen(String field) {
        return CHOSEN.contains(field);
    }

    static boolean isOfList(String detail) {
        return OF_LIST.matcher(detail).matches();
    }

    /** Null if it is said of the field. */
    static @Nullable String sentence(String detail) {
        return first(SENTENCES, detail);
    }

    /** What is said behind the name of the field. */
    static String predicate(String detail) {
        String words = first(PREDICATES, detail);
        return words == null ? detail : words;
    }

    private static @Nullable String first(List<Map.Entry<Pattern, String>> words, String detail) {
        for (Map.Entry<Pattern, String> one : words) {
            Matcher matcher = one.getKey().matcher(detail);
            if (matcher.matches()) {
                return matcher.replaceFirst(one.getValue());
            }
        }
        return null;
    }
}
