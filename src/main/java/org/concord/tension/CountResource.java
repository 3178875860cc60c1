package org.concord.tension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.access.Role;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether tension is counted as it has to be. */
@Path("/api/v1/tension/counts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
public class CountResource {
    private final VerifyCounts verify;
    private final RebuildCounts rebuild;
    private final ConsultCountChecks consult;

    CountResource(VerifyCounts verify, RebuildCounts rebuild, ConsultCountChecks consult) {
        this.verify = verify;
        this.rebuild = rebuild;
        this.consult = consult;
    }

    @GET
    @Path("/verifications/last")
    @Operation(summary = "What the last comparison found, also that of last night; 404 while nothing was compared")
    public LastCountCheck readLastCountCheck() {
        return consult.last().orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    @POST
    @Path("/verifications")
    @Operation(summary = "Compares the counts with the reports and cases; says which day, ward, strand and type differ")
    public CountCheck verifyCounts() {
        return verify.verify();
    }

    @POST
    @Path("/rebuilds")
    @Operation(summary = "Counts anew whatever differs; reports go on coming in meanwhile")
    public RebuildCounts.Rebuilt rebuildCounts() {
        return rebuild.rebuild();
    }
}
