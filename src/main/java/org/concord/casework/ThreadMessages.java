package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.alert.AlertConfig;
import org.concord.delivery.Address;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.delivery.Outcome;
import org.concord.officer.OfficerContact;
import org.concord.officer.OnDuty;
import org.concord.platform.Words;

/** The mails of {@link TellOfReporter}: of which case, what kind of thing, and a link. Only to those who may see the case. */
@ApplicationScoped
class ThreadMessages implements MessageSource {
    private static final String BUNDLE = "thread.words";

    private final ThreadNews news;
    private final MayWorkOn mayWorkOn;
    private final OnDuty people;
    private final AlertConfig config;

    ThreadMessages(ThreadNews news, MayWorkOn mayWorkOn, OnDuty people, AlertConfig config) {
        this.news = news;
        this.mayWorkOn = mayWorkOn;
        this.people = people;
        this.config = config;
    }

    @Override
    public String subjectKind() {
        return TellOfReporter.SUBJECT_KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        List<ThreadNews.Item> seen = news.of(subjects).stream()
                .filter(item -> mayWorkOn.test(officer, item.caseId()))
                .toList();
        if (seen.isEmpty()) {
            return new Composed.Nothing(new Outcome.Dropped("out-of-scope"));
        }
        return Composed.of(people.contact(officer)
                .flatMap(person ->
                        Optional.ofNullable(person.addresses().get(channel)).map(to -> message(seen, person, to))));
    }

    private Message message(List<ThreadNews.Item> items, OfficerContact person, Address to) {
        Words words = Words.in(BUNDLE, person.language());
        Map<UUID, String> about = new LinkedHashMap<>();
        items.forEach(item -> about.put(item.id(), item.reference()));
        String subject =
                items.size() == 1 ? sentence(items.getFirst(), words) : words.of("many", String.valueOf(items.size()));
        String plain = items.stream()
                        .map(item -> sentence(item, words) + "\n" + link(item))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><ul>%s</ul></body></html>
                """.formatted(
                words.language(),
                subject,
                items.stream()
                        .map(item -> "<li><a href=\"%s\">%s</a></li>".formatted(link(item), sentence(item, words)))
                        .collect(Collectors.joining()));
        return new Message(
                "thread",
                about,
                to,
                new Message.Text(subject, plain, html),
                Map.of(
                        "references",
                        items.stream().map(ThreadNews.Item::reference).toList()));
    }

    private static String sentence(ThreadNews.Item item, Words words) {
        return words.of(item.what().name(), item.reference());
    }

    private String link(ThreadNews.Item item) {
        return config.baseUrl() + "/console/cases/" + item.reference();
    }
}
