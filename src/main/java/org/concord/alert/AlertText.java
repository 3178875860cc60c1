package org.concord.alert;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.concord.delivery.Message;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.place.WorkingTime;
import org.jspecify.annotations.Nullable;

/** An alert as people read it: reference, severity, ward, category and a link. Nothing of the report, as mail is read over shoulders. */
@ApplicationScoped
class AlertText {
    private final Engine templates;
    private final Wards wards;
    private final WorkingTime workingTime;
    private final AlertConfig config;

    AlertText(Engine templates, Wards wards, WorkingTime workingTime, AlertConfig config) {
        this.templates = templates;
        this.wards = wards;
        this.workingTime = workingTime;
        this.config = config;
    }

    /** One alert, and the references of the cases that joined it. */
    record Told(AlertView alert, List<String> joined) {}

    public record Line(String label, String text) {}

    public record Item(
            @Nullable String caseLabel,
            @Nullable String reference,
            List<Line> lines,
            @Nullable String moreLabel,
            @Nullable String more,
            String open,
            String link) {}

    Message.Text of(List<Told> told, AlertWords words) {
        AlertView first = told.getFirst().alert();
        String kind = told.size() > 1 ? "many" : kind(first);
        String subject = subject(told, words, kind);
        List<Item> items = told.stream().map(one -> item(one, words)).toList();
        return new Message.Text(
                subject, render("txt", subject, kind, items, words), render("html", subject, kind, items, words));
    }

    String wardName(AlertView alert, AlertWords words) {
        String code = alert.ward();
        return code == null
                ? words.of(
                        alert.kind() == AlertKind.CITY_TENSION || alert.signalId() != null
                                ? "ward.several"
                                : "ward.unknown")
                : wards.byCode(code).map(Ward::name).orElse(code);
    }

    /** To where it is answered; from there it goes on to the case. */
    String link(AlertView alert) {
        return config.baseUrl() + "/console/alerts/" + alert.id();
    }

    private static String kind(AlertView alert) {
        if (alert.signalId() != null) {
            return alert.state() == AlertState.ACKNOWLEDGED ? "signal.answered" : "signal";
        }
        return alert.kind() == AlertKind.TEST ? "test" : alert.state() == AlertState.ACKNOWLEDGED ? "answered" : "one";
    }

    private static String subject(List<Told> told, AlertWords words, String kind) {
        AlertView first = told.getFirst().alert();
        String grade = words.of(first.severity());
        String reference = String.valueOf(first.caseReference());
        return switch (kind) {
            case "many" -> words.of("subject.many", String.valueOf(told.size()));
            case "test" -> words.of("subject.test");
            case "signal", "signal.answered" -> words.of("subject." + kind, String.valueOf(first.signalId()));
            case "answered" -> words.of("subject.answered", grade, reference);
            default -> words.of(waiting(first), grade, reference, String.valueOf(first.reportCount() - 1));
        };
    }

    private static String waiting(AlertView alert) {
        return switch (alert.kind()) {
            case CITY_TENSION -> "subject.city";
            case CASE_REVIEW -> "subject.review";
            case NEW_CASE, REGRADED, CONFLICT, SPIKE, TEST ->
                alert.reportCount() > 1 ? "subject.shared" : "subject.one";
        };
    }

    private Item item(Told told, AlertWords words) {
        AlertView alert = told.alert();
        boolean test = alert.kind() == AlertKind.TEST;
        boolean signal = alert.signalId() != null;
        List<Line> lines = new ArrayList<>();
        if (signal) {
            lines.add(new Line(words.of("ward"), wardName(alert, words)));
        } else if (!test) {
            lines.add(new Line(words.of("severity"), words.of(alert.severity())));
            lines.add(new Line(words.of("ward"), wardName(alert, words)));
            if (alert.category() != null) {
                lines.add(new Line(words.of("category"), words.of(alert.category())));
            }
            lines.add(new Line(words.of("answerBy"), words.time(alert.answerBy(), workingTime.zone())));
        }
        return new Item(
                words.of(signal ? "signal" : "case"),
                signal ? String.valueOf(alert.signalId()) : alert.caseReference(),
                lines,
                words.of("more"),
                told.joined().isEmpty() ? null : String.join(", ", told.joined()),
                words.of(test ? "open.test" : "open"),
                link(alert));
    }

    private String render(String format, String subject, String kind, List<Item> items, AlertWords words) {
        return templates
                .getTemplate("alert/message." + format)
                .data("subject", subject)
                .data("language", words.language())
                .data("intro", words.of("intro." + kind))
                .data("items", items)
                .render();
    }
}
