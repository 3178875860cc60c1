package org.concord.tension;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.concord.casework.CreatedAnswer;
import org.concord.platform.AnswerOnce;
import org.concord.platform.ETags;

/** Answers that carry the version of what they show, on which it can be changed. */
final class TaggedAnswer {
    private TaggedAnswer() {}

    static Response shown(Object view, int version) {
        return Response.ok(view).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }

    static Response created(AnswerOnce.Answered<?> answered, int version) {
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /** @param location where it is found from now on */
    static Response created(AnswerOnce.Answered<?> answered, int version, String location) {
        return CreatedAnswer.of(answered)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }
}
