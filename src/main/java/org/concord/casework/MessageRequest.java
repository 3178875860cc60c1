package org.concord.casework;

import java.util.List;
import java.util.Objects;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to the reporter.
 *
 * @param reports references of those reports of the case whose reporters read it; absent = all of them
 */
public record MessageRequest(
        @Nullable String text, @Nullable List<@Nullable String> reports) {
    private static final int LONGEST = 5_000;

    /**
     * @param known the reports of the case
     * @return those it is for
     * @throws org.concord.platform.Refusal 400
     */
    List<MessageReaders.Addressee> addressees(List<MessageReaders.Addressee> known) {
        Validation wrong = new Validation()
                .required(text, LONGEST, "/text")
                .check(reports == null || !reports.isEmpty(), "/reports", "names at least one, or is left out");
        List<@Nullable String> named = reports == null ? List.of() : reports;
        for (int i = 0; i < named.size(); i++) {
            String reference = named.get(i);
            boolean fine = known.stream().anyMatch(one -> one.reference().equals(reference));
            wrong.check(fine, "/reports/" + i, "is the reference of a report of this case");
        }
        wrong.refuseIfFailed();
        return reports == null
                ? known
                : known.stream().filter(one -> named.contains(one.reference())).toList();
    }

    String neededText() {
        return Objects.requireNonNull(text).strip();
    }
}
