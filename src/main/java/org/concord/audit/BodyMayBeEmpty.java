package org.concord.audit;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.concord.platform.Problem;

/** On a call that needs no body: none at all is as good as {@code {}}. */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface BodyMayBeEmpty {

    /** Gives an empty body the form of an empty object before it is read; what is not empty has to be JSON as elsewhere. */
    @Provider
    @BodyMayBeEmpty
    class Filler implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            PushbackInputStream body = new PushbackInputStream(request.getEntityStream());
            int first = body.read();
            if (first == -1) {
                // Tools name all sorts of types, or none, for a body that is not there.
                request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
                request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.US_ASCII)));
                return;
            }
            if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
                throw Problem.UNSUPPORTED_MEDIA_TYPE.because(Problem.UNSUPPORTED_MEDIA_TYPE.explanation());
            }
            body.unread(first);
            request.setEntityStream(body);
        }
    }
}
