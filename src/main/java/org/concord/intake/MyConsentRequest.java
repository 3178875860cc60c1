package org.concord.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concord.platform.Validation;
import org.concord.report.ConsentRecipient;
import org.concord.report.NewReport;
import org.concord.report.PoliceConsent;
import org.jspecify.annotations.Nullable;

/** All that is to be allowed from now on; as with a report, what is not said is not allowed. */
public record MyConsentRequest(
        @Nullable PoliceConsent police,
        @Nullable List<@Nullable ConsentRecipient> partners,
        @Nullable Boolean support,
        @Nullable Boolean centre) {

    /** @throws org.concord.platform.Refusal 400 */
    NewReport.ConsentGiven read() {
        List<@Nullable ConsentRecipient> named = partners == null ? List.of() : partners;
        new Validation()
                .check(police != null, "/police", "is needed: NO, WITHOUT_IDENTITY, NAMED or ALREADY_REPORTED")
                .check(named.stream().noneMatch(Objects::isNull), "/partners", "holds no null")
                .refuseIfFailed();
        Set<ConsentRecipient> known =
                named.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return new NewReport.ConsentGiven(Objects.requireNonNull(police), known, support, centre);
    }
}
