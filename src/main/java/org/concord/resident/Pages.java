package org.concord.resident;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.concord.platform.PageHeaders;
import org.concord.platform.PlatformConfig;

/** How every page of the residents' side is answered: in their language, and so that no browser or proxy keeps it. */
@RequestScoped
class Pages {
    private final Engine templates;
    private final Visit visit;
    private final Languages languages;
    private final PlatformConfig platform;

    Pages(Engine templates, Visit visit, Languages languages, PlatformConfig platform) {
        this.templates = templates;
        this.visit = visit;
        this.languages = languages;
        this.platform = platform;
    }

    /** @param name of the template, and of the words for its title */
    TemplateInstance page(String name) {
        Words words = visit.words();
        return templates
                .getTemplate("resident/" + name)
                .data("w", words)
                .data("lang", words.language())
                .data("languages", languages.offered())
                .data("path", visit.path())
                .data("visitor", visit.isForVisitor())
                .data("demo", platform.demo())
                .data("assets", Assets.PATH);
    }

    Response answer(int status, TemplateInstance page) {
        return guarded(Response.status(status)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(page.render()))
                .build();
    }

    Response.ResponseBuilder seeOther(String path) {
        return guarded(Response.seeOther(URI.create(path)));
    }

    private Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        PageHeaders.on(answer);
        return visit.choosesLanguage()
                ? answer.cookie(
                        visit.remember("language", visit.words().language().tag()))
                : answer;
    }
}
