package org.concord.resident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concord.intake.MyConsentRequest;
import org.concord.intake.MyIdentityRequest;
import org.concord.intake.MyReportView;
import org.concord.intake.ReportRequest;
import org.concord.report.PoliceConsent;

/** What the forms behind the receipt mean, in the words of the API. Pure. */
final class RequestOf {
    private RequestOf() {}

    /** What is allowed now, as the form of consent shows it. */
    static Answers consentAnswers(MyReportView.MyConsentView consent) {
        Map<String, List<String>> given = new HashMap<>();
        given.put("police", List.of(consent.police().name()));
        if (!consent.partners().isEmpty()) {
            given.put("partner", consent.partners().stream().map(Enum::name).toList());
        }
        if (consent.support() != null) {
            given.put("support", List.of(consent.support() ? "yes" : "no"));
        }
        if (consent.centre() != null) {
            given.put("centre", List.of(consent.centre() ? "yes" : "no"));
        }
        return new Answers(given);
    }

    static MyConsentRequest consentWish(Answers answers) {
        ReportRequest.Consent wish = ReportOf.consent(answers);
        return new MyConsentRequest(
                Objects.requireNonNullElse(wish.police(), PoliceConsent.NO),
                wish.partners(),
                wish.support(),
                wish.centre());
    }

    static MyIdentityRequest identity(Answers answers) {
        ReportRequest.Reporter reporter = ReportOf.reporter(answers, "en");
        return new MyIdentityRequest(
                reporter.identity(), reporter.name(), reporter.email(), reporter.phone(), reporter.contactSafety());
    }
}
