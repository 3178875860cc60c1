package org.concord.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;

/**
 * JSON, or the form of a page, may have 256 kB; what is larger is refused before it is read, as its readers would take whatever comes. Whoever
 * takes a stream counts it, see also EdgeGuard.
 */
@Provider
class BodyLimit implements ReaderInterceptor {
    private static final int LIMIT = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getType() == InputStream.class) {
            return body.proceed();
        }
        // Read whole: a parser that stops at the limit would call the JSON malformed instead of too large.
        byte[] bytes = body.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw ProblemMappers.bare(Problem.TOO_LARGE);
        }
        body.setInputStream(new ByteArrayInputStream(bytes));
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(body.getMediaType()) ? json(body, bytes) : form(body);
    }

    /** A broken escape and a character set that nobody knows reach us as the decoder throws them. */
    private static Object form(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (IllegalArgumentException | UnsupportedEncodingException e) {
            throw Problem.MALFORMED_BODY.because("The form cannot be read.");
        }
    }

    private static Object json(ReaderInterceptorContext body, byte[] bytes) throws IOException {
        Object read = bytes.length == 0 ? null : body.proceed();
        if (read == null && !body.getType().isAnnotationPresent(MayBeAbsent.class)) {
            throw Problem.MALFORMED_BODY.because("A JSON body is needed.");
        }
        return read;
    }
}
