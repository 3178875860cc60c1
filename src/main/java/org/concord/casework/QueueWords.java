package org.concord.casework;

import java.util.regex.Pattern;

/**
 * Full text as SQL over {@code case_file c}: words of a search engine's box ({@code bus "town hall" -taxi or tram}), in English with their
 * stems or as they stand, in what was told and what was noted; and where they are looked for.
 */
enum QueueWords {
    /** In open cases alone, whose words lie by themselves: they are few, and nearly always the ones that are meant. */
    OF_OPEN_CASES(
            "SELECT FROM open_case_words t",
            "SELECT DISTINCT t.case_id FROM open_case_words t WHERE t.words @@ " + QueueWords.ASKED,
            "(SELECT bool_or(t.words @@ " + QueueWords.ASKED
                    + ") FROM open_case_words t WHERE t.case_id = c.id) IS TRUE"),

    /** In all cases; written so that each report's case is looked up by itself. */
    OF_ALL_CASES(
            "SELECT FROM report t",
            "SELECT (SELECT w.case_id FROM case_report w WHERE w.report_id = r.id) AS case_id FROM report r WHERE r.words @@ "
                    + QueueWords.ASKED
                    + " UNION SELECT n.case_id FROM case_note n WHERE n.words @@ " + QueueWords.ASKED,
            "((SELECT bool_or(r.words @@ " + QueueWords.ASKED
                    + ") FROM case_report w JOIN report r ON r.id = w.report_id WHERE w.case_id = c.id) IS TRUE"
                    + " OR (SELECT bool_or(n.words @@ " + QueueWords.ASKED
                    + ") FROM case_note n WHERE n.case_id = c.id) IS TRUE)");

    /** Of words that are all stop words, or none at all, nothing is found. */
    static final String SEARCHABLE = "numnode(websearch_to_tsquery('english', :q)) > 0";

    private static final String EITHER = "websearch_to_tsquery('english', :q) || websearch_to_tsquery('simple', :q)";

    /** The words, read once for a statement. */
    private static final String ASKED = "(SELECT " + EITHER + ")";

    /** A minus of which nothing comes before the next one. */
    private static final Pattern DOUBLED_MINUS =
            Pattern.compile("-[\\s\\p{Z}!&|()]*+(?=-)", Pattern.UNICODE_CHARACTER_CLASS);

    private final String told;
    private final String cases;
    private final String inCase;

    QueueWords(String told, String cases, String inCase) {
        this.told = told;
        this.cases = cases;
        this.inCase = inCase;
    }

    static QueueWords of(QueueFilter filter) {
        return filter.isOpenAlone() ? OF_OPEN_CASES : OF_ALL_CASES;
    }

    /** All texts {@code t} in which they may stand, but for notes where these are few; never carried out, only estimated. */
    String told() {
        return told;
    }

    /** Those that have them; never carried out, only estimated. */
    String having() {
        return told + " WHERE t.words @@ (" + EITHER + ")";
    }

    /** The cases that have them in either place, found by the words. */
    String cases() {
        return cases;
    }

    /** Of one case, whether it has them; written so that it is asked of each case by itself. */
    String inCase() {
        return inCase;
    }

    /** The words as PostgreSQL can read them: of more than 32 minuses in a row its parser runs out of room (“tsquery stack too small”). */
    static String readable(String q) {
        return DOUBLED_MINUS.matcher(q).replaceAll("");
    }
}
