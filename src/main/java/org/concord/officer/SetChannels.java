package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concord.delivery.DeliveryChannel;
import org.concord.platform.ETags;
import org.concord.platform.Ids;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The ways by which an officer is told are replaced. They are part of the officer: the version counts on. */
@ApplicationScoped
public class SetChannels {
    private final Officers officers;
    private final Channels channels;
    private final ChannelSecrets secrets;
    private final RecordChannels recording;
    private final Ids ids;

    SetChannels(Officers officers, Channels channels, ChannelSecrets secrets, RecordChannels recording, Ids ids) {
        this.officers = officers;
        this.channels = channels;
        this.secrets = secrets;
        this.recording = recording;
        this.ids = ids;
    }

    /**
     * @return with the webhook's secret, if one was made
     * @throws org.concord.platform.Refusal 404, 428, 412; 400 for an e-mail address that is not the officer's own
     */
    @Transactional
    public ChannelsView set(UUID id, @Nullable String ifMatch, List<ChannelDraft> wanted) {
        Officer officer = officers.forChange(id);
        ETags.require(ifMatch, officer.version());
        requireOwnMailbox(officer, wanted);
        List<OfficerChannel> kept = channels.ofOfficer(id);
        ChannelsView before = ChannelsView.of(officer, kept);
        Optional<ChannelSecrets.Fresh> fresh =
                needsSecret(kept, wanted) ? Optional.of(secrets.make(id)) : Optional.empty();
        SealedSecret secret = fresh.map(ChannelSecrets.Fresh::sealed)
                .or(() -> hook(kept).map(OfficerChannel::secret))
                .orElse(null);
        List<OfficerChannel> now = wanted.stream()
                .filter(draft -> draft.channel() != DeliveryChannel.IN_APP)
                .map(draft -> new OfficerChannel(
                        ids.next(), id, draft, draft.channel() == DeliveryChannel.WEBHOOK ? secret : null))
                .toList();
        officer.countChange();
        channels.replace(id, now);
        ChannelsView after = ChannelsView.of(officer, now);
        recording.changed(id, before, after);
        return after.showing(fresh.map(ChannelSecrets.Fresh::secret).orElse(null));
    }

    /** Another address for e-mail would be another person's sign-in name: it is changed with the officer, by two people. */
    private static void requireOwnMailbox(Officer officer, List<ChannelDraft> wanted) {
        String own = officer.draft().email();
        Validation wrong = new Validation();
        for (int i = 0; i < wanted.size(); i++) {
            ChannelDraft draft = wanted.get(i);
            boolean other = draft.channel() == DeliveryChannel.EMAIL
                    && draft.address() != null
                    && !draft.address().toLowerCase(Locale.ROOT).equals(own);
            wrong.check(!other, "/items/" + i + "/address", "is left out, or the officer's own e-mail address");
        }
        wrong.refuseIfFailed();
    }

    private static boolean needsSecret(List<OfficerChannel> kept, List<ChannelDraft> wanted) {
        String known = hook(kept).map(OfficerChannel::address).orElse(null);
        return wanted.stream()
                .filter(draft -> draft.channel() == DeliveryChannel.WEBHOOK)
                .anyMatch(draft ->
                        draft.newSecret() || !String.valueOf(draft.address()).equals(known));
    }

    private static Optional<OfficerChannel> hook(List<OfficerChannel> kept) {
        return kept.stream()
                .filter(one -> one.channel() == DeliveryChannel.WEBHOOK)
                .findFirst();
    }
}
