package org.concord.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concord.access.Role;
import org.concord.platform.Cursor;
import org.concord.platform.FieldError;
import org.concord.platform.Problem;
import org.concord.platform.Validation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the rules of triage do, and what others would do. */
@Path("/api/v1/triage")
@RolesAllowed(Role.Name.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
public class TriageResource {
    private static final Duration A_QUARTER = Duration.ofDays(91);
    private static final Set<String> TIMES = Set.of("from", "to");

    private final RuleOverrides overrides;
    private final ReplayTriage replay;
    private final Clock clock;

    TriageResource(RuleOverrides overrides, ReplayTriage replay, Clock clock) {
        this.overrides = overrides;
        this.replay = replay;
        this.clock = clock;
    }

    /** By rule. */
    public record OverridesView(Instant from, Instant to, List<RuleOverrides.RuleView> items) {}

    @GET
    @Path("/overrides")
    @Operation(summary = "How people judged what each rule proposed; without times, in the last quarter of a year")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "RFC 3339",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "RFC 3339",
            schema = @Schema(implementation = Instant.class))
    public OverridesView readOverrides(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Validation wrong = new Validation();
        query.forEach((name, values) -> wrong.check(TIMES.contains(name), "#" + name, "is not a parameter of this call")
                .check(values.size() == 1, "#" + name, "is given once"));
        refuseIfFailed(wrong);
        Instant to = time(query, "to", clock.instant());
        Instant from = time(query, "from", to.minus(A_QUARTER));
        refuseIfFailed(wrong.check(from.isBefore(to), "#to", "is later than from"));
        return new OverridesView(from, to, overrides.between(from, to));
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tries other settings of triage on past cases and changes nothing")
    public ReplayView replayTriage(ReplayRequest request) {
        return replay.replay(request);
    }

    private static void refuseIfFailed(Validation wrong) {
        if (wrong.failed()) {
            throw Problem.BAD_PARAMETER.because(wrong.errors());
        }
    }

    private static Instant time(MultivaluedMap<String, String> query, String name, Instant otherwise) {
        List<String> said = query.getOrDefault(name, List.of());
        if (said.isEmpty()) {
            return otherwise;
        }
        try {
            return Cursor.instant(said.getFirst());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.BAD_PARAMETER.because(
                    List.of(new FieldError("#" + name, "is a time like 2026-11-20T21:10:00Z")));
        }
    }
}
