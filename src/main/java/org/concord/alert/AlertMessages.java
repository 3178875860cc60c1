package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concord.delivery.Address;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.officer.OfficerContact;
import org.concord.officer.OnDuty;

/** One message about one alert, or about several, to one person in their language. */
@ApplicationScoped
class AlertMessages implements MessageSource {
    private final AlertRows alerts;
    private final OnDuty people;
    private final AlertText text;

    AlertMessages(AlertRows alerts, OnDuty people, AlertText text) {
        this.alerts = alerts;
        this.people = people;
        this.text = text;
    }

    @Override
    public String subjectKind() {
        return TellPeople.SUBJECT_KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        return Composed.of(people.contact(officer)
                .flatMap(person -> Optional.ofNullable(person.addresses().get(channel))
                        .flatMap(to -> message(alerts.forSending(subjects, officer), person, to))));
    }

    private Optional<Message> message(List<AlertView> found, OfficerContact person, Address to) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AlertWords words = AlertWords.in(person.language());
        Map<UUID, List<String>> joined = joined(found);
        List<AlertText.Told> told = found.stream()
                .map(alert -> new AlertText.Told(alert, joined.getOrDefault(alert.id(), List.of())))
                .toList();
        Map<UUID, String> about = new LinkedHashMap<>();
        found.forEach(alert -> about.put(alert.id(), alert.reference()));
        return Optional.of(new Message(type(found), about, to, text.of(told, words), content(told, words)));
    }

    private Map<UUID, List<String>> joined(List<AlertView> found) {
        List<UUID> shared = found.stream()
                .filter(alert -> alert.reportCount() > 1)
                .map(AlertView::id)
                .toList();
        return shared.isEmpty() ? Map.of() : alerts.joined(shared);
    }

    private static String type(List<AlertView> found) {
        AlertView first = found.getFirst();
        if (first.kind() == AlertKind.TEST) {
            return "alert.test";
        }
        return found.size() > 1
                ? "alert.summary"
                : first.state() == AlertState.ESCALATED ? "alert.escalated" : "alert.raised";
    }

    /** For systems: the first alert's own, and of a summary each one's. */
    private Map<String, Object> content(List<AlertText.Told> told, AlertWords words) {
        Map<String, Object> content = new LinkedHashMap<>(item(told.getFirst(), words));
        content.put("test", told.getFirst().alert().kind() == AlertKind.TEST);
        content.put("count", told.size());
        if (told.size() > 1) {
            content.put("items", told.stream().map(one -> item(one, words)).toList());
        }
        return content;
    }

    private Map<String, Object> item(AlertText.Told told, AlertWords words) {
        AlertView alert = told.alert();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("alert", alert.id().toString());
        if (alert.signalId() != null) {
            return signal(told, words, item);
        }
        item.put("reference", Optional.ofNullable(alert.caseReference()).orElse("TEST"));
        item.put("severity", alert.severity().name());
        item.put("ward", Optional.ofNullable(alert.ward()).orElse(""));
        item.put("wardName", text.wardName(alert, words));
        item.put(
                "category",
                Optional.ofNullable(alert.category()).map(Enum::name).orElse(""));
        item.put("answerBy", alert.answerBy().toString());
        item.put("link", text.link(alert));
        item.put("references", told.joined());
        return item;
    }

    /** Of a signal no more leaves the building than its id, its ward and the link. */
    private Map<String, Object> signal(AlertText.Told told, AlertWords words, Map<String, Object> item) {
        AlertView alert = told.alert();
        item.put("reference", alert.reference());
        item.put("ward", Optional.ofNullable(alert.ward()).orElse(""));
        item.put("wardName", text.wardName(alert, words));
        item.put("link", text.link(alert));
        return item;
    }
}
