package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.MessageSource;

/** What leaves the building of test alerts: marked as one by every channel. */
@ApplicationScoped
class AlertTestMails implements MessageSource {
    private final AlertMessages messages;

    AlertTestMails(AlertMessages messages) {
        this.messages = messages;
    }

    @Override
    public String subjectKind() {
        return TellPeople.TEST_KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        return messages.compose(subjects, officer, channel);
    }
}
