package org.concord.intake;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.concord.platform.Validation;
import org.concord.report.IdentityChoice;
import org.concord.report.NewReport;
import org.concord.report.ReporterRole;
import org.jspecify.annotations.Nullable;

/** Reads who tells us and how they may be reached. An anonymous report carries nothing that says who. */
final class ReadTeller {
    private static final String DEFAULT_LANGUAGE = "en";
    private static final ReportRequest.Reporter NOBODY = new ReportRequest.Reporter(null, null, null, null, null, null);

    private ReadTeller() {}

    static NewReport.Teller read(ReportRequest request, Validation validation) {
        ReportRequest.Reporter reporter = request.reporter() == null ? NOBODY : request.reporter();
        ReportRequest.OnBehalf onBehalf = request.onBehalf();
        validation.check(
                onBehalf == null || request.reporterRole() == ReporterRole.THIRD_PARTY,
                "/onBehalf",
                "is for a THIRD_PARTY who reports for somebody else");
        IdentityChoice identity = reporter.identity() == null ? IdentityChoice.ANONYMOUS : reporter.identity();
        anonymousSaysNothing(identity, reporter, validation);
        ReadContact contact = new ReadContact("/reporter", validation);
        contact.check(reporter.name(), reporter.email(), reporter.phone());
        return new NewReport.Teller(
                request.reporterRole(),
                onBehalf == null ? null : onBehalf.victimKnows(),
                onBehalf == null ? null : onBehalf.victimConsents(),
                identity,
                language(reporter.language(), validation),
                ReadContact.blankToNull(reporter.name()),
                ReadContact.blankToNull(reporter.email()),
                ReadContact.blankToNull(reporter.phone()),
                contact.safety(reporter.contactSafety()));
    }

    private static void anonymousSaysNothing(
            IdentityChoice identity, ReportRequest.Reporter reporter, Validation validation) {
        String why = "is not taken with an anonymous report; choose CONFIDENTIAL or NAMED, or leave it out";
        boolean anonymous = identity == IdentityChoice.ANONYMOUS;
        validation
                .check(!anonymous || ReadContact.blankToNull(reporter.name()) == null, "/reporter/name", why)
                .check(!anonymous || ReadContact.blankToNull(reporter.email()) == null, "/reporter/email", why)
                .check(!anonymous || ReadContact.blankToNull(reporter.phone()) == null, "/reporter/phone", why);
    }

    /** BCP 47, as the reporter's own language, which need not be the screen's. */
    private static String language(@Nullable String tag, Validation validation) {
        if (tag == null) {
            return DEFAULT_LANGUAGE;
        }
        try {
            String known = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            validation.check(
                    !known.equals("und") && known.length() <= 35, "/reporter/language", "is a language tag like pl");
            return known;
        } catch (IllformedLocaleException e) {
            validation.check(false, "/reporter/language", "is a language tag like pl");
            return DEFAULT_LANGUAGE;
        }
    }
}
