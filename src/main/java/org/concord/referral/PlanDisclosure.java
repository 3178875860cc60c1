package org.concord.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.casework.CrimeStatus;
import org.concord.casework.SeenCase;
import org.concord.casework.SeenCases;
import org.concord.place.WorkingTime;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.concord.report.SharingWish;
import org.concord.report.SharingWishes;
import org.jspecify.annotations.Nullable;

/** Finds whether something may be told to others, and what of it. */
@ApplicationScoped
class PlanDisclosure {
    private static final int LONGEST = 2000;
    private static final int MOST_YEARS = 2;

    private final SeenCases cases;
    private final SharingWishes wishes;
    private final Gateways gateways;
    private final WorkingTime workingTime;

    PlanDisclosure(SeenCases cases, SharingWishes wishes, Gateways gateways, WorkingTime workingTime) {
        this.cases = cases;
        this.wishes = wishes;
        this.gateways = gateways;
        this.workingTime = workingTime;
    }

    /**
     * @throws org.concord.platform.Refusal 400 with everything that is wrong; 409 {@code case-without-report}; 409 {@code
     *     consent-refuses-disclosure} if something is asked for that no reporter of the case allows
     */
    PlannedDisclosure of(SeenCase file, DisclosureRequest request) {
        Optional<Gateway> gateway = gateways.today().stream()
                .filter(one -> one.code().equals(request.gateway()))
                .findFirst();
        refuseIfWrong(file, request, gateway);
        List<SharingWish> told = wishes.of(cases.reportsOf(file.id()));
        if (told.isEmpty()) {
            throw Problem.CASE_WITHOUT_REPORT.because("No report belongs to this case, so there is nothing to tell.");
        }
        Recipient recipient = Objects.requireNonNull(request.recipient());
        Set<DisclosedField> fields = EnumSet.copyOf(neededFields(request));
        boolean override = request.override() != null;
        List<ReportShare> shares = told.stream()
                .map(wish -> SharingRule.share(wish, recipient, fields, override))
                .toList();
        refuseIfInVain(recipient, shares);
        PlannedDisclosure planned =
                new PlannedDisclosure(recipient, gateway.orElseThrow(), why(request), request.dueOn(), shares);
        return planned.isAgainstAWish() ? planned : withoutOverride(planned);
    }

    /** Where the reporters allow all of it, there is nothing to override. */
    private static PlannedDisclosure withoutOverride(PlannedDisclosure planned) {
        PlannedDisclosure.Why why = planned.why();
        return new PlannedDisclosure(
                planned.recipient(),
                planned.gateway(),
                new PlannedDisclosure.Why(why.purpose(), why.realRisk(), null),
                planned.dueOn(),
                planned.shares());
    }

    private void refuseIfWrong(SeenCase file, DisclosureRequest request, Optional<Gateway> gateway) {
        Recipient recipient = request.recipient();
        List<DisclosedField> fields = neededFields(request);
        Validation wrong = new Validation()
                .check(recipient != null, "/recipient", "is needed")
                .check(gateway.isPresent(), "/gateway", "is needed: the code of a law that stands today")
                .check(
                        recipient == null
                                || gateway.isEmpty()
                                || gateway.get().recipients().contains(recipient),
                        "/gateway",
                        "does not lead to this recipient")
                .check(
                        !fields.isEmpty()
                                && !fields.contains(null)
                                && Set.copyOf(fields).size() == fields.size(),
                        "/fields",
                        "names at least one, and each once")
                .required(request.purpose(), LONGEST, "/purpose");
        checkDueOn(wrong, request.dueOn());
        checkOverride(wrong, request.override(), gateway);
        boolean risky = recipient == Recipient.POLICE && fields.contains(DisclosedField.SUBJECTS);
        // Non-Crime Hate Incidents Code of Practice 2023: the subject's own data only where there is a real risk of
        // harm or crime.
        if (request.realRisk() != null || risky && cases.crimeStatusOf(file.id()) == CrimeStatus.NON_CRIME) {
            wrong.required(request.realRisk(), LONGEST, "/realRisk");
        }
        wrong.refuseIfFailed();
    }

    void checkDueOn(Validation wrong, @Nullable LocalDate dueOn) {
        LocalDate today = workingTime.today();
        wrong.check(
                dueOn == null || !dueOn.isBefore(today) && dueOn.isBefore(today.plusYears(MOST_YEARS)),
                "/dueOn",
                "is today or a day to come, less than two years away");
    }

    private static void checkOverride(
            Validation wrong, DisclosureRequest.@Nullable OverrideRequest override, Optional<Gateway> gateway) {
        if (override != null) {
            wrong.required(override.reason(), LONGEST, "/override/reason")
                    .check(
                            gateway.filter(Gateway::overrides).isPresent(),
                            "/gateway",
                            "does not reach past the wish of a reporter");
        }
    }

    /** A field is refused if nobody allows it; of several reports it is told of those whose reporters do. */
    private static void refuseIfInVain(Recipient recipient, List<ReportShare> shares) {
        Set<DisclosedField> told = all(shares, ReportShare.Parts::told);
        Set<DisclosedField> refused = all(shares, ReportShare.Parts::refused);
        refused.removeAll(told);
        if (!refused.isEmpty()) {
            throw Problem.CONSENT_REFUSES_DISCLOSURE.because(
                    "No reporter of this case allows %s to be told: %s.".formatted(recipient, refused));
        }
        new Validation()
                .check(!told.isEmpty(), "/fields", "names nothing that is held")
                .refuseIfFailed();
    }

    private static Set<DisclosedField> all(
            List<ReportShare> shares, Function<ReportShare.Parts, Collection<DisclosedField>> part) {
        return shares.stream()
                .flatMap(share -> part.apply(share.parts()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DisclosedField.class)));
    }

    private static List<DisclosedField> neededFields(DisclosureRequest request) {
        return request.fields() == null ? List.of() : request.fields();
    }

    private static PlannedDisclosure.Why why(DisclosureRequest request) {
        DisclosureRequest.OverrideRequest override = request.override();
        return new PlannedDisclosure.Why(
                Objects.requireNonNull(request.purpose()).strip(),
                request.realRisk() == null ? null : request.realRisk().strip(),
                override == null
                        ? null
                        : Objects.requireNonNull(override.reason()).strip());
    }
}
