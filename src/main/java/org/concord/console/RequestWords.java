package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.casework.RequestState;
import org.concord.casework.RequestView;
import org.concord.officer.OnDuty;
import org.concord.report.ConsentRecipient;
import org.jspecify.annotations.Nullable;

/** What was asked for with a receipt, and what was decided, in the words of the page. */
@ApplicationScoped
class RequestWords {
    private final OnDuty people;
    private final CaseLines lines;

    RequestWords(OnDuty people, CaseLines lines) {
        this.people = people;
        this.lines = lines;
    }

    /**
     * @param wishes in sentences
     * @param decision null while nobody has decided
     */
    public record Asked(
            UUID id,
            String report,
            String what,
            String at,
            String state,
            boolean waits,
            List<String> wishes,
            @Nullable Decision decision) {}

    public record Decision(
            String by,
            String at,
            @Nullable String check,
            @Nullable String how,
            String reason) {}

    Asked of(RequestView view) {
        return new Asked(
                view.id(),
                view.report(),
                ActLabels.of(view.kind()),
                lines.moment(view.at()),
                ActLabels.of(view.state()),
                view.state() == RequestState.PENDING,
                wishes(view),
                view.decision() == null ? null : decision(view.decision()));
    }

    private static List<String> wishes(RequestView view) {
        List<String> wishes = new ArrayList<>();
        RequestView.Wanted consent = view.consent();
        if (consent != null) {
            wishes.add("Told to the police: " + ActLabels.of(consent.police()));
            wishes.add("Told to partners: " + partners(consent.partners()));
            said(wishes, "Wants support", consent.support());
            said(wishes, "The reporting centre sees how it goes on", consent.centre());
        }
        if (view.identity() != null) {
            wishes.add("Wishes to be known " + ActLabels.of(view.identity()));
        }
        if (view.reason() != null) {
            wishes.add("They say why: " + view.reason());
        }
        return wishes;
    }

    private static String partners(List<ConsentRecipient> partners) {
        return partners.isEmpty()
                ? "nothing"
                : partners.stream().map(ReportLabels::of).collect(Collectors.joining(", "));
    }

    private static void said(List<String> wishes, String what, @Nullable Boolean said) {
        if (said != null) {
            wishes.add(what + ": " + (said ? "yes" : "no"));
        }
    }

    private Decision decision(RequestView.DecisionView view) {
        return new Decision(
                people.names(List.of(view.by())).getOrDefault(view.by(), "an officer"),
                lines.moment(view.at()),
                view.check() == null ? null : ActLabels.of(view.check()),
                view.how(),
                view.reason());
    }
}
