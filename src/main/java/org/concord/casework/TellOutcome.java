package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome is told to every reporter of a case that is closed: a message in their thread, in their language, by why it was closed. That there
 * is news is sent only as their safety allows, as with every message.
 */
@ApplicationScoped
class TellOutcome implements CaseWatcher {
    private final CaseMessages messages;
    private final OutcomeWords words;
    private final SendMessage send;
    private final Doer doer;

    TellOutcome(CaseMessages messages, OutcomeWords words, SendMessage send, Doer doer) {
        this.messages = messages;
        this.words = words;
        this.send = send;
        this.doer = doer;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(SeenCase file, CaseStatus from, @Nullable ClosureReason closure) {
        if (closure == null) {
            return;
        }
        List<MessageReaders.Addressee> all = messages.addressees(file.id());
        Map<UUID, String> texts = words.of(
                closure, all.stream().map(MessageReaders.Addressee::report).toList());
        Map<String, List<MessageReaders.Addressee>> byText =
                all.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(texts.get(one.report()))));
        byText.forEach((text, to) -> send.send(file, to, text, doer.id()));
    }
}
