package org.concord.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.concord.place.PlaceWatch;
import org.concord.platform.JsonProblem;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads an uploaded boundary file while it comes in, then has it imported. Nothing is held of the store while somebody sends. */
@ApplicationScoped
public class ReceiveBoundaries {
    private static final long LARGEST = 64L * 1024 * 1024;

    private final ObjectMapper json;
    private final PlatformConfig platform;
    private final ImportBoundaries importing;
    private final PlaceWatch watch;

    ReceiveBoundaries(ObjectMapper json, PlatformConfig platform, ImportBoundaries importing, PlaceWatch watch) {
        this.json = json;
        this.platform = platform;
        this.importing = importing;
        this.watch = watch;
    }

    /** @param body as it comes in */
    public record Upload(
            InputStream body,
            PropertyNames names,
            Succession.Dates dates,
            @Nullable String ifMatch,
            boolean dryRun) {}

    /** @throws org.concord.platform.Refusal 400, 409, 412, 413 or 428; nothing was changed then */
    public BoundariesChange receive(Upload upload) {
        Drawing drawing = read(upload);
        Validation wrong = new Validation();
        List<Neighbourhood.Pair> neighbours = Neighbourhood.of(drawing.wards(), wrong);
        wrong.refuseIfFailed();
        BoundariesChange change = importing.importAll(
                new ImportBoundaries.Wanted(drawing, neighbours, upload.dates(), upload.ifMatch(), upload.dryRun()));
        watch.look();
        return change;
    }

    private Drawing read(Upload upload) {
        try (JsonParser parser = json.getFactory().createParser(new LimitedStream(upload.body(), LARGEST))) {
            return new ReadDrawing(parser, upload.names(), platform.authority()).read();
        } catch (JsonProcessingException e) {
            throw JsonProblem.of(e);
        } catch (IOException e) {
            throw Problem.MALFORMED_BODY.because("The upload broke off, or is not UTF-8. Nothing was stored.");
        }
    }
}
