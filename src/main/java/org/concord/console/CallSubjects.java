package org.concord.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.concord.intake.ReportRequest;
import org.concord.report.Relationship;
import org.jspecify.annotations.Nullable;

/** Those complained about of whom anything was typed during a call. Pure. */
final class CallSubjects {
    private CallSubjects() {}

    /** Null if nothing was said of anybody. */
    static @Nullable List<ReportRequest.@Nullable Subject> told(Typed typed) {
        List<ReportRequest.@Nullable Subject> told = IntStream.rangeClosed(1, CallFields.SUBJECTS)
                .mapToObj(number -> one(typed, number))
                .filter(Objects::nonNull)
                .toList();
        return told.isEmpty() ? null : told;
    }

    static ReportRequest.@Nullable Subject one(Typed typed, int number) {
        Relationship relationship = typed.choice("subjectIs" + number, Relationship.class);
        Boolean known = typed.yes("subjectKnown" + number);
        String name = typed.text("subjectName" + number);
        String text = typed.text("subjectText" + number);
        return relationship == null && known == null && name == null && text == null
                ? null
                : new ReportRequest.Subject(known, relationship, name, text);
    }
}
