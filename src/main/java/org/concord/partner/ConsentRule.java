package org.concord.partner;

import java.util.List;
import org.concord.report.ConsentRecipient;
import org.concord.report.PoliceConsent;
import org.jspecify.annotations.Nullable;

/** The consent that holds for every row of a partner's file. What is not said stays unsaid, which is the narrower. */
record ConsentRule(
        @Nullable String note,
        @Nullable PoliceConsent police,
        @Nullable List<ConsentRecipient> partners,
        @Nullable Boolean support) {
    /** As it goes into a report. */
    ConsentRule withoutNote() {
        return new ConsentRule(null, police, partners, support);
    }
}
