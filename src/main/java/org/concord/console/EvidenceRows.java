package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concord.officer.OnDuty;
import org.concord.report.AttachmentDoor;
import org.concord.report.AttachmentItem;
import org.concord.report.AttachmentState;
import org.concord.report.CustodyStep;
import org.concord.report.CustodyView;

/** Puts files and what happened to them into words; people come from the roster at hand. */
@ApplicationScoped
class EvidenceRows {
    private static final String OFFICER = "officer:";
    private static final String REPORTER = "reporter:";
    private static final String WORKER = "worker:";
    private static final long KILOBYTE = 1000;

    private final OnDuty people;
    private final Dates dates;

    EvidenceRows(OnDuty people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    EvidenceRow of(AttachmentItem item) {
        return new EvidenceRow(
                item.id().toString(),
                item.fileName(),
                kind(item.mediaType()),
                size(item.size()),
                dates.moment(item.receivedAt()) + ", " + door(item),
                item.report(),
                item.sha256(),
                state(item.state()),
                item.state().isOpen(),
                item.shown() && item.state().isOpen(),
                item.finding());
    }

    List<EvidenceRow.Step> of(List<CustodyView> lines) {
        Map<UUID, String> names = people.names(lines.stream()
                .map(CustodyView::by)
                .filter(by -> by.startsWith(OFFICER))
                .map(EvidenceRows::officer)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> new EvidenceRow.Step(dates.moment(line.at()), step(line.step()), who(line.by(), names)))
                .toList();
    }

    private static UUID officer(String code) {
        return UUID.fromString(code.substring(OFFICER.length()));
    }

    private static String who(String code, Map<UUID, String> names) {
        if (code.startsWith(OFFICER)) {
            return CaseSheets.name(officer(code), names);
        }
        if (code.startsWith(REPORTER)) {
            return "whoever holds the receipt";
        }
        return code.startsWith(WORKER) ? "the service" : "a resident or a partner";
    }

    private String door(AttachmentItem item) {
        UUID by = item.addedBy();
        if (item.door() == AttachmentDoor.OFFICER && by != null) {
            return "added by " + CaseSheets.name(by, people.names(List.of(by)));
        }
        return item.door() == AttachmentDoor.WITH_REPORT ? "with the report" : "from whoever holds the receipt";
    }

    private static String kind(String mediaType) {
        String type = mediaType.substring(0, mediaType.indexOf('/'));
        return switch (type) {
            case "image" -> "Picture";
            case "audio" -> "Sound";
            case "video" -> "Video";
            default -> mediaType.equals("application/pdf") ? "PDF" : "Document";
        };
    }

    private static String size(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " bytes";
        }
        return bytes < KILOBYTE * KILOBYTE
                ? bytes / KILOBYTE + " kB"
                : String.format(Locale.UK, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }

    private static String state(AttachmentState state) {
        return switch (state) {
            case UNSCANNED -> "Waiting for the scanner: nobody can open it yet";
            case NOT_SCANNED -> "Not scanned: there was no scanner. Open it with care";
            case CLEAN -> "The scanner found nothing";
            case QUARANTINED -> "Locked away: the scanner found something. Nobody can open it";
        };
    }

    private static String step(CustodyStep step) {
        return switch (step) {
            case RECEIVED -> "Received";
            case FOUND_CLEAN -> "The scanner found nothing";
            case QUARANTINED -> "Locked away: the scanner found something";
            case NOT_SCANNED -> "Not scanned: there was no scanner";
            case COPY_MADE -> "A copy to look at was made";
            case NO_COPY -> "No copy to look at can be made";
            case READ -> "The original was opened";
            case COPY_READ -> "The copy was looked at";
        };
    }
}
