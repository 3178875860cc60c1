package org.concord.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a problem (RFC 9457). {@code instance} is the path alone: queries may hold what a caller typed.
 *
 * @param work by which the caller can pass at once, instead of waiting as long as Retry-After says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldError> errors,
        WorkChallenges.@Nullable Challenge work) {

    /** RFC 9457 §3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Refusal refusal, String path) {
        Problem problem = refusal.problem();
        return new ProblemBody(
                "/problems/" + problem.slug(),
                problem.title(),
                problem.status(),
                Text.printable(refusal.detail()),
                Text.printable(path),
                refusal.errors().stream()
                        .map(e -> new FieldError(Text.printable(e.pointer()), Text.printable(e.detail())))
                        .toList(),
                refusal.work());
    }
}
