package org.concord.gazetteer;

import java.util.Set;
import java.util.regex.Pattern;

/** The two registers of codes that an administrator keeps. */
public enum CodeKind {
    STRAND("strand", "strand", 20, Set.of("OTHER", "UNKNOWN")),
    INCIDENT_TYPE("incident-type", "incident_type", 30, Set.of("OTHER"));

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    private final String subject;
    private final String table;
    private final int longest;
    private final Set<String> always;

    CodeKind(String subject, String table, int longest, Set<String> always) {
        this.subject = subject;
        this.table = table;
        this.longest = longest;
        this.always = always;
    }

    String table() {
        return table;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    boolean isCode(String text) {
        return text.length() <= longest && CODE.matcher(text).matches();
    }

    /** Whether it is where everything goes that has no code of its own, and so can never end. */
    boolean isAlwaysInUse(String code) {
        return always.contains(code);
    }

    /** As the audit trail names it. */
    String subject(String code) {
        return subject + ":" + code;
    }
}
