package org.concord.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.partner.CodeMapping;
import org.concord.partner.MappingInUse;
import org.concord.platform.PhysicalLines;
import org.concord.platform.Problem;

/** Opens a received file with the reader that its format needs. */
@ApplicationScoped
class OpenImportFile {
    private final SpooledFiles files;
    private final MappingInUse mappings;
    private final CheckRow check;
    private final ObjectMapper json;

    OpenImportFile(SpooledFiles files, MappingInUse mappings, CheckRow check, ObjectMapper json) {
        this.files = files;
        this.mappings = mappings;
        this.check = check;
        this.json = json;
    }

    /**
     * @throws org.concord.platform.Refusal 400 if the header row cannot be used, 409 if the partner has no code mapping
     * @throws java.nio.file.NoSuchFileException if the file is not here
     */
    ImportFile open(UUID id, ImportFormat format, Actor.PartnerSystem partner) throws IOException {
        InputStream file = files.open(id);
        try {
            return new ImportFile(file, rows(file, format, partner), row -> check.check(row, partner));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private RowSource rows(InputStream file, ImportFormat format, Actor.PartnerSystem partner) throws IOException {
        PhysicalLines lines = new PhysicalLines(file);
        return switch (format) {
            case CSV -> new CsvRows(new CsvRecords(lines), mapping(partner), json);
            case NDJSON -> new NdjsonRows(lines, json);
        };
    }

    private CodeMapping mapping(Actor.PartnerSystem partner) {
        return mappings.of(partner.id())
                .orElseThrow(() -> Problem.MAPPING_MISSING.because(Problem.MAPPING_MISSING.explanation()));
    }
}
