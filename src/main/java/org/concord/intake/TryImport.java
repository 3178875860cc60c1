package org.concord.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.report.NewReport;
import org.concord.report.Reports;

/** A dry run: counts what an import would do, and stores nothing but its audit entry. */
@ApplicationScoped
class TryImport {
    private static final int AT_ONCE = 200;

    private final Reports reports;
    private final EndImport end;
    private final Clock clock;

    TryImport(Reports reports, EndImport end, Clock clock) {
        this.reports = reports;
        this.end = end;
        this.clock = clock;
    }

    ImportView tryOut(UUID id, ImportFile file, Actor.PartnerSystem partner) throws IOException {
        Instant startedAt = clock.instant();
        ImportCounts counts = ImportCounts.NONE;
        List<ImportRowView> listed = new ArrayList<>();
        SeenRefs seen = new SeenRefs();
        for (var rows = file.next(AT_ONCE, 0); !rows.isEmpty(); rows = file.next(AT_ONCE, 0)) {
            Map<String, Reports.Earlier> earlier = reports.earlier(partner.id(), sourceRefs(rows));
            for (ImportedRow.Checked row : rows) {
                RowOutcome outcome = outcome(row, earlier, seen);
                if (counts.lists(outcome) && listed.size() < ImportView.MOST_ROWS) {
                    listed.add(ImportRowView.of(outcome));
                }
                counts = counts.plus(outcome);
            }
        }
        end.endDryRun(id, partner, counts);
        return new ImportView(
                id,
                ImportState.DONE,
                true,
                counts.accepted(),
                counts.duplicates(),
                counts.rejected(),
                startedAt,
                clock.instant(),
                null,
                listed);
    }

    private static List<String> sourceRefs(List<ImportedRow.Checked> rows) {
        return rows.stream()
                .filter(ImportedRow.Ready.class::isInstance)
                .map(row -> sourceRef((ImportedRow.Ready) row))
                .toList();
    }

    private static RowOutcome outcome(ImportedRow.Checked row, Map<String, Reports.Earlier> stored, SeenRefs seen) {
        return switch (row) {
            case ImportedRow.Bad bad -> RowOutcome.rejected(bad);
            case ImportedRow.Ready ready -> {
                byte[] body = Objects.requireNonNull(ready.submission().source().bodyHash());
                Reports.Earlier earlier = stored.get(sourceRef(ready));
                if (earlier != null) {
                    yield RowOutcome.duplicate(
                            ready, earlier.reference(), !MessageDigest.isEqual(earlier.bodyHash(), body));
                }
                long fingerprint = SeenRefs.fingerprint(body);
                OptionalLong first = seen.firstOf(sourceRef(ready), fingerprint);
                yield first.isEmpty()
                        ? RowOutcome.accepted(ready, null)
                        : RowOutcome.duplicate(ready, null, first.getAsLong() != fingerprint);
            }
        };
    }

    private static String sourceRef(ImportedRow.Ready row) {
        NewReport.Source source = row.submission().source();
        return Objects.requireNonNull(source.sourceRef());
    }
}
