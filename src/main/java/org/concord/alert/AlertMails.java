package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.officer.OnDuty;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;

/** The e-mail of an alert: reference, severity, ward, category and a link. Nothing of the report, as mail is read over shoulders. */
@ApplicationScoped
class AlertMails implements MessageSource {
    private final Alerts alerts;
    private final OnDuty people;
    private final Wards wards;
    private final WorkingTime workingTime;
    private final AlertConfig config;

    AlertMails(Alerts alerts, OnDuty people, Wards wards, WorkingTime workingTime, AlertConfig config) {
        this.alerts = alerts;
        this.people = people;
        this.wards = wards;
        this.workingTime = workingTime;
        this.config = config;
    }

    @Override
    public String subjectKind() {
        return RaiseAlert.SUBJECT_KIND;
    }

    @Override
    public Optional<Message> compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        return people.contact(officer)
                .flatMap(person -> alerts.forSending(subjects.getFirst(), officer)
                        .map(view -> message(view, person.addresses().get(channel))));
    }

    private Message message(AlertView alert, Address to) {
        String grade = alert.severity().name().replace('_', ' ');
        String ward = alert.ward() == null
                ? "not known"
                : wards.byCode(alert.ward()).map(Ward::name).orElse(alert.ward());
        String subject = "%s: case %s waits for an answer".formatted(grade, alert.caseReference());
        String text = """
                Case %s
                Severity: %s
                Ward: %s
                Category: %s
                Answer by: %s

                Open the case and answer the alert: %s/console/cases/%s
                """.formatted(
                        alert.caseReference(),
                        grade,
                        ward,
                        alert.category().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.UK)
                                .withZone(workingTime.zone())
                                .format(alert.answerBy()),
                        config.baseUrl(),
                        alert.caseReference());
        return new Message(
                "alert.raised",
                Map.of(alert.id(), alert.caseReference()),
                to,
                new Message.Text(subject, text, "<pre>" + text + "</pre>"),
                Map.of("reference", alert.caseReference()));
    }
}
