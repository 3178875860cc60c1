package org.concord.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A business refusal: one {@link Problem}, said to the client as it is. Never logged, never retried. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;
    private final transient WorkChallenges.@Nullable Challenge work;

    Refusal(Problem problem, String detail, List<FieldError> errors, Map<String, String> headers) {
        this(problem, detail, errors, headers, null);
    }

    private Refusal(
            Problem problem,
            String detail,
            List<FieldError> errors,
            Map<String, String> headers,
            WorkChallenges.@Nullable Challenge work) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.work = work;
    }

    public Problem problem() {
        return problem;
    }

    /** Without personal data. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The same refusal with one more answer header. */
    public Refusal withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Refusal(problem, detail(), errors, more, work);
    }

    /** By what work the caller can pass all the same; null = by none. */
    public WorkChallenges.@Nullable Challenge work() {
        return work;
    }

    Refusal withWork(WorkChallenges.Challenge challenge) {
        return new Refusal(problem, detail(), errors, headers, challenge);
    }
}
