package org.concord.console;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
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
    private final UriInfo uri;

    Screens(Engine templates, PageSession session, PlatformConfig platform, UriInfo uri) {
        this.templates = templates;
        this.session = session;
        this.platform = platform;
        this.uri = uri;
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

    /** For what needs room: a table, a map. */
    TemplateInstance wide(String name) {
        return screen(name).data("wide", true);
    }

    private TemplateInstance screen(String name, String token) {
        List<Section> sections = session.person().map(Section::of).orElse(List.of());
        return templates
                .getTemplate("console/" + name)
                .data("token", token)
                .data("signedIn", session.person().isPresent())
                .data("sections", sections)
                .data(
                        "section",
                        sections.stream()
                                .filter(one -> one.holds(uri.getPath()))
                                .findFirst()
                                .orElse(null))
                .data("wide", false)
                .data("done", Done.said(uri.getQueryParameters().getFirst("done")))
                .data("demo", platform.demo())
                .data("assets", Assets.PATH);
    }

    Response answer(int status, TemplateInstance screen) {
        return PageHeaders.onOfficers(Response.status(status)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(screen.render()))
                .build();
    }

    /** Back to a page that says what was done. */
    Response done(String path, Done done) {
        return seeOther(path + "?done=" + done.code()).build();
    }

    Response.ResponseBuilder seeOther(String path) {
        return PageHeaders.onOfficers(Response.seeOther(URI.create(path)));
    }
}
