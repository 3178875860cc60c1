package org.concord.casework;

import jakarta.ws.rs.core.Response;
import org.concord.platform.AnswerOnce;

/** The answer to a creating POST: what was made, or the first answer once more. */
public final class CreatedAnswer {
    private CreatedAnswer() {}

    public static Response.ResponseBuilder of(AnswerOnce.Answered<?> answered) {
        Response.ResponseBuilder response = Response.status(answered.status()).entity(answered.body());
        return answered.replayed() ? response.header("Idempotent-Replayed", "true") : response;
    }
}
