package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.alert.AlertKind;
import org.concord.alert.AlertState;
import org.concord.alert.AlertView;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.jspecify.annotations.Nullable;

/** Alerts in the words of their pages, without asking the store. */
@ApplicationScoped
class AlertCards {
    private final Wards wards;
    private final Moments moments;

    AlertCards(Wards wards, Moments moments) {
        this.wards = wards;
        this.moments = moments;
    }

    /**
     * An alert as lists show it.
     *
     * @param rank 1 (gravest) to 4, of which each has a shape
     * @param reference of the case that leads; null of a signal or a test
     * @param signal where the signal is that it is about; null of anything else
     * @param category null of a test
     * @param rung how far it has climbed, from 1
     * @param more how many cases joined it
     * @param waiting whether its clock runs
     * @param answered when; null while nobody has
     */
    public record Card(
            UUID id,
            String title,
            int rank,
            String severity,
            @Nullable String reference,
            @Nullable String signal,
            String ward,
            @Nullable String category,
            String raised,
            Deadline answerBy,
            String state,
            int rung,
            int more,
            boolean waiting,
            boolean test,
            @Nullable String answered) {

        public String path() {
            return "/console/alerts/" + id;
        }

        /** Tells the buttons of several alerts apart for whoever hears them read out. */
        public String name() {
            return test
                    ? "the test alert"
                    : reference == null ? "the alert of a signal" : "the alert of case " + reference;
        }
    }

    Card of(AlertView alert) {
        return new Card(
                alert.id(),
                AlertLabels.title(alert),
                alert.severity().rank(),
                Labels.of(alert.severity()),
                alert.caseReference(),
                alert.signalId() == null ? null : SignalsPage.PATH + "/" + alert.signalId(),
                ward(alert),
                alert.category() == null ? null : Labels.of(alert.category()),
                moments.at(alert.raisedAt()),
                moments.deadline(alert.answerBy()),
                AlertLabels.of(alert.state()),
                alert.rung(),
                Math.max(0, alert.reportCount() - 1),
                alert.state() == AlertState.OPEN || alert.state() == AlertState.ESCALATED,
                alert.kind() == AlertKind.TEST,
                alert.acknowledgedAt() == null ? null : moments.at(alert.acknowledgedAt()));
    }

    private String ward(AlertView alert) {
        String code = alert.ward();
        if (code == null) {
            return alert.kind() == AlertKind.CITY_TENSION || alert.signalId() != null
                    ? "Several wards"
                    : "No ward known";
        }
        return wards.byCode(code).map(Ward::name).orElse(code);
    }
}
