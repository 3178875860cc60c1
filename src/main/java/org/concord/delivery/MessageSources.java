package org.concord.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who composes what is sent, and who hears that it did not arrive, for each kind of subject. */
@ApplicationScoped
class MessageSources {
    private final Map<String, MessageSource> sources;
    private final Map<String, FailureWatcher> watchers;

    MessageSources(@All List<MessageSource> sources, @All List<FailureWatcher> watchers) {
        this.sources = sources.stream().collect(Collectors.toMap(MessageSource::subjectKind, Function.identity()));
        this.watchers = watchers.stream().collect(Collectors.toMap(FailureWatcher::subjectKind, Function.identity()));
    }

    MessageSource of(String subjectKind) {
        MessageSource source = sources.get(subjectKind);
        if (source == null) {
            throw new IllegalStateException("nobody composes messages about " + subjectKind);
        }
        return source;
    }

    /** Empty for kinds that nobody watches. */
    Optional<FailureWatcher> watcher(String subjectKind) {
        return Optional.ofNullable(watchers.get(subjectKind));
    }
}
