package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.intake.ReportRequest;
import org.concord.place.WorkingTime;
import org.concord.platform.PageHeaders;
import org.concord.platform.Validation;
import org.concord.resident.CallReports;
import org.concord.resident.CallSlip;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A report that an officer types while somebody tells it on the telephone: kept as it is typed, sent as the API sends it, then read out and wiped. */
@Path(CallPage.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class CallPage {
    static final String PATH = "/console/call";
    static final String DONE = PATH + "/done";

    private static final int LONGEST = 60_000;

    private final CallScreens screens;
    private final Screens pages;
    private final Submission submission;
    private final CallReports calls;
    private final WorkingTime workingTime;
    private final CurrentActor actor;

    CallPage(
            CallScreens screens,
            Screens pages,
            Submission submission,
            CallReports calls,
            WorkingTime workingTime,
            CurrentActor actor) {
        this.screens = screens;
        this.pages = pages;
        this.submission = submission;
        this.calls = calls;
        this.workingTime = workingTime;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public Response ask() {
        Form form = calls.typed(me())
                .map(typed -> new Form(CallFields.form(typed), List.of()))
                .orElseGet(CallScreens::fresh);
        return pages.answer(200, screens.form(Once.on(form), calls.slip(me()).orElse(null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> form) {
        return taken(form, () -> {
            calls.keep(me(), typed(form));
            CallProblems.inWords(form, () -> {
                ReportRequest request = new CallReport(Typed.of(form), workingTime.zone()).request();
                String once = Objects.requireNonNullElse(form.getFirst(ActScreens.ONCE), "");
                ActScreens.inWords(() -> sent(request, once), form);
            });
            return pages.seeOther(DONE).build();
        });
    }

    /** By the button, or quietly by the page's script. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> form) {
        return taken(form, () -> {
            calls.keep(me(), typed(form));
            return form.containsKey("quietly")
                    ? PageHeaders.onOfficers(Response.noContent()).build()
                    : pages.done(PATH, Done.DRAFT_SAVED);
        });
    }

    @POST
    @Path("/wipe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response wipe(MultivaluedMap<String, String> form) {
        return taken(form, () -> {
            calls.wipe(me());
            return pages.done(PATH, Done.CALL_WIPED);
        });
    }

    @GET
    @Path("/done")
    @Operation(hidden = true)
    public Response done() {
        return slip(screens::done);
    }

    @GET
    @Path("/slip")
    @Operation(hidden = true)
    public Response slip() {
        return slip(screens::slip);
    }

    @POST
    @Path("/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response finish(MultivaluedMap<String, String> form) {
        return taken(form, () -> {
            calls.wipeSlip(me());
            return pages.done(PATH, Done.CALL_WIPED);
        });
    }

    /** What is refused is said above all that was typed. */
    private Response taken(MultivaluedMap<String, String> form, Supplier<Response> act) {
        return submission.take(
                form,
                CallFields.LABELS,
                act,
                again -> screens.form(Once.on(again), calls.slip(me()).orElse(null)));
    }

    private boolean sent(ReportRequest request, String once) {
        calls.send(me(), request, once);
        return true;
    }

    private Response slip(Function<CallSlip, TemplateInstance> screen) {
        return calls.slip(me())
                .map(slip -> pages.answer(200, screen.apply(slip)))
                .orElseGet(() -> pages.seeOther(PATH).build());
    }

    private static Map<String, List<String>> typed(MultivaluedMap<String, String> form) {
        Map<String, List<String>> typed = CallFields.typed(form);
        int length = typed.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        new Validation()
                .check(length <= LONGEST, "/narrative", "is too long to be kept")
                .refuseIfFailed();
        return typed;
    }

    private UUID me() {
        return actor.person().id();
    }
}
