package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.concord.platform.Authority;
import org.concord.triage.Severity;

/**
 * An alert in the OASIS Common Alerting Protocol 1.2, for control rooms and other systems that take alerts. It says no more than a mail does.
 * Its scope is Restricted: it is for those who answer, not for the public.
 */
@ApplicationScoped
class CapAlert {
    static final String MEDIA_TYPE = "application/cap+xml";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final String RESTRICTION = "For the officers who answer. Not for publication.";
    private static final String NOT_FOR_POLICE = " A reporter does not want the police to be told.";

    /** CAP 1.2 §3.3.2: no “Z”, an offset instead. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private static final Map<Severity, String> SEVERITY = Map.of(
            Severity.P1_CRITICAL, "Extreme",
            Severity.P2_HIGH, "Severe",
            Severity.P3_MEDIUM, "Moderate",
            Severity.P4_LOW, "Minor");
    private static final Map<Severity, String> URGENCY = Map.of(
            Severity.P1_CRITICAL, "Immediate",
            Severity.P2_HIGH, "Expected",
            Severity.P3_MEDIUM, "Expected",
            Severity.P4_LOW, "Future");

    private final AlertText text;

    CapAlert(AlertText text) {
        this.text = text;
    }

    /** @param notForPolice whether a reporter of it does not want the police to be told: control rooms are often theirs */
    String of(AlertView alert, boolean notForPolice) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace(NAMESPACE);
            head(xml, alert, notForPolice);
            info(xml, alert);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    private static void head(XMLStreamWriter xml, AlertView alert, boolean notForPolice) throws XMLStreamException {
        boolean test = alert.kind() == AlertKind.TEST;
        element(xml, "identifier", alert.id().toString());
        element(xml, "sender", "concord-" + Authority.ID);
        element(xml, "sent", time(alert.raisedAt()));
        element(xml, "status", test ? "Test" : "Actual");
        element(xml, "msgType", "Alert");
        element(xml, "scope", "Restricted");
        element(xml, "restriction", notForPolice ? RESTRICTION + NOT_FOR_POLICE : RESTRICTION);
    }

    private void info(XMLStreamWriter xml, AlertView alert) throws XMLStreamException {
        AlertWords words = AlertWords.in("en");
        xml.writeStartElement("info");
        element(xml, "language", "en-GB");
        element(xml, "category", "Safety");
        element(xml, "event", event(alert, words));
        element(xml, "urgency", urgency(alert));
        element(xml, "severity", alert.signalId() == null ? SEVERITY.get(alert.severity()) : "Unknown");
        element(xml, "certainty", "Unknown");
        element(xml, "headline", headline(alert, words));
        element(xml, "web", text.link(alert));
        area(xml, alert, words);
        xml.writeEndElement();
    }

    private static String event(AlertView alert, AlertWords words) {
        if (alert.signalId() != null) {
            return words.of("signal");
        }
        return alert.category() == null ? words.of("subject.test") : words.of(alert.category());
    }

    private static String headline(AlertView alert, AlertWords words) {
        if (alert.signalId() != null) {
            return words.of("subject.signal", String.valueOf(alert.signalId()));
        }
        return alert.caseReference() == null
                ? words.of("subject.test")
                : words.of(alert.severity()) + ": " + alert.caseReference();
    }

    private void area(XMLStreamWriter xml, AlertView alert, AlertWords words) throws XMLStreamException {
        xml.writeStartElement("area");
        element(xml, "areaDesc", text.wardName(alert, words));
        if (alert.ward() != null) {
            xml.writeStartElement("geocode");
            element(xml, "valueName", "GSS");
            element(xml, "value", alert.ward());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String urgency(AlertView alert) {
        return alert.state() == AlertState.EXPIRED ? "Past" : String.valueOf(URGENCY.get(alert.severity()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
