package org.concord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does a creating POST, and answers a repeat under the same Idempotency-Key as the first time, secrets included. */
@ApplicationScoped
public class AnswerOnce {
    private final Idempotency idempotency;
    private final ObjectMapper json;

    AnswerOnce(Idempotency idempotency, ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * A request that may carry a key.
     *
     * @param act what is asked for, for example {@code tokens of} a partner: a key used for another act is refused as one used for another body
     */
    public record Asked(
            @Nullable String key,
            String caller,
            String act,
            @Nullable Object body) {}

    /** @param replayed whether this answer was given before */
    public record Answered<T>(int status, T body, boolean replayed) {}

    /**
     * In the transaction that makes the answer true.
     *
     * @param type of the answer's body
     * @throws Refusal 400 if the key is none, 409 while the first request runs, 422 if the key was used for something else
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Answered<T> answer(Asked asked, Class<T> type, Supplier<Answered<T>> work) {
        Optional<Idempotency.Attempt> attempt = attempt(asked);
        Optional<Idempotency.Answer> first = attempt.flatMap(idempotency::firstAnswer);
        if (first.isPresent()) {
            return new Answered<>(first.get().status(), read(first.get().body(), type), true);
        }
        Answered<T> answered = work.get();
        attempt.ifPresent(a -> idempotency.keep(a, new Idempotency.Answer(answered.status(), text(answered.body()))));
        return answered;
    }

    private Optional<Idempotency.Attempt> attempt(Asked asked) {
        return Optional.ofNullable(asked.key())
                .flatMap(key ->
                        idempotency.attempt(key, asked.caller(), write(new Object[] {asked.act(), asked.body()})));
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read");
        }
    }

    private String text(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be kept");
        }
    }

    private byte[] write(Object request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a request that was read");
        }
    }
}
