package org.concord.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.concord.delivery.KeptMails;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The mails of a demonstration without an SMTP server, to be read instead of received. Outside a demonstration it does not exist. */
@Path("/api/v1/demo/mails")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DemoMailResource {
    private final KeptMails mails;
    private final PlatformConfig config;

    DemoMailResource(KeptMails mails, PlatformConfig config) {
        this.mails = mails;
        this.config = config;
    }

    public record MailsView(List<KeptMails.KeptMail> items) {}

    @GET
    @Operation(summary = "Mails of the demonstration, newest first")
    public MailsView list() {
        if (!config.demo()) {
            throw Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation());
        }
        return new MailsView(mails.newest());
    }
}
