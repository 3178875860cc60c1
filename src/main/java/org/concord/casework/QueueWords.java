package org.concord.casework;

import java.util.regex.Pattern;

/**
 * Full text as SQL over {@code case_file c}: words of a search engine's box ({@code bus "town hall" -taxi or tram}), in English with their
 * stems or as they stand, in what was told and what was noted.
 */
final class QueueWords {
    /** Of words that are all stop words, or none at all, nothing is found. */
    static final String SEARCHABLE = "numnode(websearch_to_tsquery('english', :q)) > 0";

    /** The words, read once for a statement. */
    private static final String ASKED =
            "(SELECT websearch_to_tsquery('english', :q) || websearch_to_tsquery('simple', :q))";

    /** The reports that have them; never carried out, only estimated. */
    static final String REPORTS =
            "SELECT FROM report r WHERE r.words @@ (websearch_to_tsquery('english', :q) || websearch_to_tsquery('simple', :q))";

    /** The cases that have them in either place, found by the words; written so that each report's case is looked up by itself. */
    static final String CASES =
            "SELECT (SELECT w.case_id FROM case_report w WHERE w.report_id = r.id) AS case_id FROM report r WHERE r.words @@ "
                    + ASKED + " UNION SELECT n.case_id FROM case_note n WHERE n.words @@ " + ASKED;

    /** Of one case, whether it has them; written so that it is asked of each case by itself. */
    static final String IN_CASE = "((SELECT bool_or(r.words @@ " + ASKED
            + ") FROM case_report w JOIN report r ON r.id = w.report_id WHERE w.case_id = c.id) IS TRUE"
            + " OR (SELECT bool_or(n.words @@ " + ASKED
            + ") FROM case_note n WHERE n.case_id = c.id) IS TRUE)";

    /** A minus of which nothing comes before the next one. */
    private static final Pattern DOUBLED_MINUS =
            Pattern.compile("-[\\s\\p{Z}!&|()]*+(?=-)", Pattern.UNICODE_CHARACTER_CLASS);

    private QueueWords() {}

    /** The words as PostgreSQL can read them: of more than 32 minuses in a row its parser runs out of room (“tsquery stack too small”). */
    static String readable(String q) {
        return DOUBLED_MINUS.matcher(q).replaceAll("");
    }
}
