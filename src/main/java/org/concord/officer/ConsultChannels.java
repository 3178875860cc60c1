package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.access.Role;

/** How an officer is told, as administrators and they themselves see it. */
@ApplicationScoped
public class ConsultChannels {
    private final Channels channels;
    private final OwnOr ownOr;

    ConsultChannels(Channels channels, OwnOr ownOr) {
        this.channels = channels;
        this.ownOr = ownOr;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such officer, or the caller may not see theirs */
    public ChannelsView of(UUID id) {
        Officer officer = ownOr.require(id, Role.ADMINISTRATOR);
        return ChannelsView.of(officer, channels.ofOfficer(id));
    }
}
