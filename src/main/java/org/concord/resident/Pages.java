package org.concord.resident;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.concord.platform.PageHeaders;
import org.concord.platform.PlatformConfig;

/** How every page of the residents' side is answered: in their language, and so that no browser or proxy keeps it. */
@RequestScoped
class Pages {
    private static final String ENCODING = HttpHeaders.ACCEPT_ENCODING;

    private final Engine templates;
    private final Visit visit;
    private final Languages languages;
    private final PlatformConfig platform;
    private final ResidentConfig config;
    private final HttpHeaders headers;

    Pages(
            Engine templates,
            Visit visit,
            Languages languages,
            PlatformConfig platform,
            ResidentConfig config,
            HttpHeaders headers) {
        this.templates = templates;
        this.visit = visit;
        this.languages = languages;
        this.platform = platform;
        this.config = config;
        this.headers = headers;
    }

    /** @param name of the template, and of the words for its title */
    TemplateInstance page(String name) {
        PageWords words = visit.words();
        return templates
                .getTemplate("resident/" + name)
                .data("w", words)
                .data("lang", words.language())
                .data("languages", languages.offered())
                .data("path", visit.path())
                .data("visitor", visit.isForVisitor())
                .data("hours", config.draftIdleFor().toHours())
                .data("mostHours", config.draftKeptFor().toHours())
                .data("demo", platform.demo())
                .data("assets", Assets.PATH);
    }

    /**
     * A page that says the same to everybody who reads this language, zipped where the browser takes that. No other page is: how much shorter one
     * gets that holds a form's token beside what somebody else could make a browser ask for, tells of the token (BREACH: Gluck, Harris and Prado
     * 2013). They are some kilobytes each; the heavy files are {@link Assets}, which are zipped and fetched once.
     */
    Response toEverybody(TemplateInstance page) {
        Response answer = answer(200, page);
        Response.ResponseBuilder zippable = Response.fromResponse(answer).header(HttpHeaders.VARY, ENCODING);
        if (!Gzip.isTaken(headers.getHeaderString(ENCODING))) {
            return zippable.build();
        }
        byte[] html = ((String) answer.getEntity()).getBytes(StandardCharsets.UTF_8);
        return zippable.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .entity(Gzip.of(html))
                .build();
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
