package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;

/** What leaves the building of alerts about cases. */
@ApplicationScoped
class AlertMails implements MessageSource {
    private final AlertMessages messages;

    AlertMails(AlertMessages messages) {
        this.messages = messages;
    }

    @Override
    public String subjectKind() {
        return TellPeople.SUBJECT_KIND;
    }

    @Override
    public Optional<Message> compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        return messages.compose(subjects, officer, channel);
    }
}
