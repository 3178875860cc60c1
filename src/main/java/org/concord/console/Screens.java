package org.concord.console;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.concord.access.PageSession;
import org.concord.platform.PageHeaders;
import org.concord.platform.PlatformConfig;
import org.concord.resident.Assets;

/** How every page of the officers' side is answered: so that no browser or proxy keeps it, and with the token that its forms carry. */
@RequestScoped
class Screens {
    private final Engine templates;
    private final PageSession session;
    private final PlatformConfig platform;

    Screens(Engine templates, PageSession session, PlatformConfig platform) {
        this.templates = templates;
        this.session = session;
        this.platform = platform;
    }

    /** @param name of the template */
    TemplateInstance screen(String name) {
        boolean signedIn = session.person().isPresent();
        return screen(name, signedIn ? session.formToken() : "");
    }

    /** One without forms, for where nothing may wait for the store. */
    TemplateInstance bare(String name) {
        return screen(name, "");
    }

    private TemplateInstance screen(String name, String token) {
        return templates
                .getTemplate("console/" + name)
                .data("token", token)
                .data("demo", platform.demo())
                .data("assets", Assets.PATH);
    }

    Response answer(int status, TemplateInstance screen) {
        return PageHeaders.on(Response.status(status)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(screen.render()))
                .build();
    }

    Response.ResponseBuilder seeOther(String path) {
        return PageHeaders.on(Response.seeOther(URI.create(path)));
    }
}
