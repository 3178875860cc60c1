package org.concord.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A disclosure that was found allowed: what will be told of each report. */
record PlannedDisclosure(
        Recipient recipient,
        Gateway gateway,
        Why why,
        @Nullable LocalDate dueOn,
        List<ReportShare> shares) {

    /** @param override why the reporter's wish is overridden, if it is */
    record Why(
            String purpose,
            @Nullable String realRisk,
            @Nullable String override) {}

    PlannedDisclosure {
        shares = List.copyOf(shares);
    }

    /** Whether something is told that a reporter does not allow: then two decide. */
    boolean isAgainstAWish() {
        return shares.stream().anyMatch(share -> !share.parts().againstWish().isEmpty());
    }

    /** Version of the consent by report: what the plan was made on. */
    Map<UUID, Integer> consents() {
        return shares.stream().collect(Collectors.toMap(ReportShare::report, ReportShare::consentVersion));
    }
}
