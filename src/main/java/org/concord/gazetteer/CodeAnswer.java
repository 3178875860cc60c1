package org.concord.gazetteer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;

/** How a strand or incident type is answered. */
final class CodeAnswer {
    private CodeAnswer() {}

    static Response of(CodeView code) {
        return with(Response.ok(), code);
    }

    /** @param path of the register */
    static Response of(AnswerOnce.Answered<CodeView> added, String path) {
        Response.ResponseBuilder response = Response.status(added.status())
                .header(HttpHeaders.LOCATION, path + "/" + added.body().code());
        return with(added.replayed() ? response.header("Idempotent-Replayed", "true") : response, added.body());
    }

    private static Response with(Response.ResponseBuilder response, CodeView code) {
        return response.entity(code)
                .header(HttpHeaders.ETAG, ETags.of(code.version()))
                .build();
    }
}
