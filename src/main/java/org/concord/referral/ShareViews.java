package org.concord.referral;

import java.util.List;
import java.util.stream.Stream;

/** How the parts of a disclosure are shown. */
final class ShareViews {
    private ShareViews() {}

    static DisclosureView.SharedReportView of(ReportShare share) {
        ReportShare.Parts parts = share.parts();
        return new DisclosureView.SharedReportView(
                share.reference(),
                share.consentVersion(),
                parts.told(),
                parts.againstWish(),
                Stream.concat(
                                leftOut(parts.refused(), DisclosureView.LeftOut.CONSENT_REFUSES),
                                leftOut(parts.notHeld(), DisclosureView.LeftOut.NOT_HELD))
                        .toList());
    }

    /** Of any of them, in the order of the contract. */
    static List<DisclosedField> told(List<ReportShare> shares) {
        return shares.stream()
                .flatMap(share -> share.parts().told().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static boolean isComplete(List<ReportShare> shares) {
        return shares.stream()
                .map(ReportShare::parts)
                .allMatch(parts -> parts.refused().isEmpty() && parts.notHeld().isEmpty());
    }

    private static Stream<DisclosureView.LeftOutView> leftOut(
            List<DisclosedField> fields, DisclosureView.LeftOut because) {
        return fields.stream().map(field -> new DisclosureView.LeftOutView(field, because));
    }
}
