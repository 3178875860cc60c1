package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.concord.access.Role;
import org.concord.audit.EntryQuery;
import org.concord.audit.EntryView;
import org.concord.audit.ReadTrail;
import org.concord.audit.WholeEntry;
import org.concord.place.WorkingTime;
import org.concord.platform.Page;
import org.concord.platform.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The trail, for auditors: who did what, who read what, the latest first. Reading it is recorded as well. */
@Path(AuditPage.PATH)
@RolesAllowed(Role.Name.AUDITOR)
public class AuditPage {
    static final String PATH = "/console/audit";

    private static final int WRONG = 400;
    private static final Map<String, String> LABELS = Map.of(
            "subject",
            "“About”",
            "actor",
            "“Anybody else”",
            "action",
            "“What was done”",
            "from",
            "“From”",
            "to",
            "“Before”");

    private final Screens screens;
    private final ReadTrail trail;
    private final EntryWords words;
    private final WorkingTime workingTime;

    AuditPage(Screens screens, ReadTrail trail, EntryWords words, WorkingTime workingTime) {
        this.screens = screens;
        this.trail = trail;
        this.words = words;
        this.workingTime = workingTime;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        AuditSearch search = AuditSearch.of(uri.getQueryParameters());
        try {
            return screens.answer(200, screen(search, found(search), List.of()));
        } catch (Refusal refusal) {
            if (refusal.problem().status() != WRONG) {
                throw refusal;
            }
            List<Form.Wrong> wrong =
                    Submission.wrong(refusal, LABELS, search.typed().fields());
            return screens.answer(WRONG, screen(search, new Page<>(List.of(), null), wrong));
        }
    }

    @GET
    @Path("/entries/{id}")
    @Operation(hidden = true)
    public Response entry(@PathParam("id") String id) {
        WholeEntry whole = trail.entry(Addressed.id(id));
        return screens.answer(
                200,
                screens.screen("audit-entry")
                        .data("line", words.lines(List.of(whole.entry())).getFirst())
                        .data("hash", whole.leafHash())
                        .data("holds", whole.hashHolds())
                        .data("text", new String(whole.canonical(), StandardCharsets.US_ASCII))
                        .data("hex", HexFormat.of().formatHex(whole.canonical()))
                        .data("base64", Base64.getEncoder().encodeToString(whole.canonical())));
    }

    private Page<EntryView> found(AuditSearch search) {
        EntryQuery query = search.query(workingTime.zone());
        return search.readingAlone() ? trail.readings(query) : trail.entries(query);
    }

    private TemplateInstance screen(AuditSearch search, Page<EntryView> page, List<Form.Wrong> wrong) {
        String next = page.nextCursor();
        return screens.wide("audit")
                .data("form", new Form(search.typed().fields(), wrong))
                .data("narrowed", search.isNarrowed())
                .data("lines", words.lines(page.items()))
                .data("next", next == null ? null : search.from(next))
                .data("officers", words.officers())
                .data("actions", ActionLabels.choices());
    }
}
