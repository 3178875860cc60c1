package org.concord.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** JSON may have 256 kB; what is larger is refused before it is read. Whoever takes a stream counts it, see also EdgeGuard. */
@Provider
class BodyLimit implements ReaderInterceptor {
    private static final int JSON_LIMIT = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        boolean counted = body.getType() == InputStream.class;
        if (counted || !MediaType.APPLICATION_JSON_TYPE.isCompatible(body.getMediaType())) {
            return body.proceed();
        }
        // Read whole: a parser that stops at the limit would call the JSON malformed instead of too large.
        byte[] bytes = body.getInputStream().readNBytes(JSON_LIMIT + 1);
        if (bytes.length > JSON_LIMIT) {
            throw ProblemMappers.bare(Problem.TOO_LARGE);
        }
        body.setInputStream(new ByteArrayInputStream(bytes));
        Object read = bytes.length == 0 ? null : body.proceed();
        if (read == null && !body.getType().isAnnotationPresent(MayBeAbsent.class)) {
            throw Problem.MALFORMED_BODY.because("A JSON body is needed.");
        }
        return read;
    }
}
