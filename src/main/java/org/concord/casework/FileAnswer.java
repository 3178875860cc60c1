package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.concord.evidence.SealedFile;
import org.concord.evidence.SealedFiles;

/**
 * A file as an answer: under a neutral name, never run, and never shown unless it is a copy of ours. Whatever a browser makes of it, it does so
 * in a sandbox of its own (Content Security Policy Level 3, “sandbox”).
 */
@ApplicationScoped
public class FileAnswer {
    private final SealedFiles store;

    FileAnswer(SealedFiles store) {
        this.store = store;
    }

    public Response download(SealedFile file) {
        return answer(file, "attachment");
    }

    public Response inline(SealedFile file) {
        return answer(file, "inline");
    }

    private Response answer(SealedFile file, String disposition) {
        String name = "evidence-%s.%s".formatted(file.object(), file.kind().extension());
        return Response.ok(store.open(file), file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "%s; filename=\"%s\"".formatted(disposition, name))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
