package org.concord.console;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concord.platform.PlatformConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The plain start page: what this is, and where the API is explained. */
@Path("/")
@PermitAll
public class StartPage {
    private final Template start;
    private final PlatformConfig config;

    StartPage(Template start, PlatformConfig config) {
        this.start = start;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance start() {
        return start.data("demo", config.demo());
    }
}
