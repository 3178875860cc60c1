package org.concord.platform;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /problems/{slug}}: the page behind every problem's {@code type}. */
@Path("/problems")
@PermitAll
public class ProblemPage {
    private final Template problem;

    ProblemPage(Template problem) {
        this.problem = problem;
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance explain(@PathParam("slug") String slug) {
        return Stream.of(Problem.values())
                .filter(p -> p.slug().equals(slug))
                .findFirst()
                .map(p -> problem.data("problem", p))
                .orElseThrow(() -> ProblemMappers.bare(Problem.NOT_FOUND));
    }
}
