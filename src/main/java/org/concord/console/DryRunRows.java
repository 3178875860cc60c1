package org.concord.console;

import java.util.List;

/** What other alert rules would have changed last month, in words. */
public record DryRunRows(int cases, int changed, List<Person> people, List<Row> rows) {

    /** For how many cases somebody was told first, and would have been. */
    public record Person(String name, int now, int then) {}

    /** A case that others would have been told of, or by another time. */
    public record Row(String reference, String severity, String ward, String now, String then) {}
}
