package org.concord.casework;

import java.util.List;
import java.util.stream.Stream;
import org.concord.platform.Refusal;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The same act for many cases; exactly one of the acts is given. */
public record BulkRequest(
        @Nullable List<@Nullable Target> cases,
        @Nullable AssignmentRequest assign,
        @Nullable MoveRequest move,
        @Nullable LinkRequest link) {
    private static final int MOST = 200;
    private static final int LONGEST_REFERENCE = 40;

    /** A case as the caller saw it; links need no version. */
    public record Target(
            @Nullable String reference, @Nullable Integer version) {}

    /** @throws Refusal 400 with everything that is wrong with the request itself */
    void refuseIfWrong() {
        Validation validation = new Validation()
                .check(
                        cases != null && !cases.isEmpty() && cases.size() <= MOST,
                        "/cases",
                        "is needed: 1 to %d of them".formatted(MOST))
                .check(
                        Stream.of(assign, move, link).filter(act -> act != null).count() == 1,
                        "",
                        "has one of assign, move, link");
        for (int i = 0; cases != null && i < Math.min(cases.size(), MOST); i++) {
            Target target = cases.get(i);
            validation.required(
                    target == null ? null : target.reference(), LONGEST_REFERENCE, "/cases/" + i + "/reference");
            validation.check(
                    link != null || target != null && target.version() != null,
                    "/cases/" + i + "/version",
                    "is needed: the version that you saw");
        }
        if (assign != null) {
            within("/assign", assign::refuseIfWrong, validation);
        }
        if (move != null) {
            within("/move", move::refuseIfWrong, validation);
        }
        if (link != null) {
            within("/link", link::refuseIfWrong, validation);
        }
        validation.refuseIfFailed();
    }

    /** What is wrong with the act is said where the act stands. */
    private static void within(String member, Runnable check, Validation validation) {
        try {
            check.run();
        } catch (Refusal wrong) {
            wrong.errors().forEach(error -> validation.check(false, member + error.pointer(), error.detail()));
        }
    }
}
