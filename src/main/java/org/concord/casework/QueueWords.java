package org.concord.casework;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Full text as SQL over {@code case_file c}: words of a search engine's box ({@code bus "town hall" -taxi or tram}), in English with their
 * stems or as they stand, in what was told and what was noted.
 */
final class QueueWords {
    /** Of words that are all stop words, or none at all, nothing is found. */
    static final String SEARCHABLE = "numnode(websearch_to_tsquery('english', :q)) > 0";

    private static final String ASKED = "(websearch_to_tsquery('english', :q) || websearch_to_tsquery('simple', :q))";

    /** The two places in which words may stand, each a condition by itself. */
    static final List<String> PLACES = List.of(
            "EXISTS (SELECT FROM case_report w JOIN report r ON r.id = w.report_id WHERE w.case_id = c.id AND r.words @@ "
                    + ASKED + ")",
            "EXISTS (SELECT FROM case_note n WHERE n.case_id = c.id AND n.words @@ " + ASKED + ")");

    /** A minus of which nothing comes before the next one. */
    private static final Pattern DOUBLED_MINUS =
            Pattern.compile("-[\\s\\p{Z}!&|()]*+(?=-)", Pattern.UNICODE_CHARACTER_CLASS);

    private QueueWords() {}

    /** The words as PostgreSQL can read them: of more than 32 minuses in a row its parser runs out of room (“tsquery stack too small”). */
    static String readable(String q) {
        return DOUBLED_MINUS.matcher(q).replaceAll("");
    }
}
