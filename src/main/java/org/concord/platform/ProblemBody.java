package org.concord.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The JSON of a problem (RFC 9457). {@code instance} is the path alone: queries may hold what a caller typed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    /** RFC 9457 §3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Problem problem, String detail, String path, List<FieldError> errors) {
        return new ProblemBody(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                Text.printable(detail),
                Text.printable(path),
                errors.stream()
                        .map(e -> new FieldError(Text.printable(e.pointer()), Text.printable(e.detail())))
                        .toList());
    }
}
