package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.delivery.Address;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;
import org.concord.delivery.Outcome;
import org.concord.platform.Words;
import org.concord.report.ContactPlan;
import org.concord.report.ContactPlans;
import org.concord.report.SafeChannel;
import org.concord.vault.IdentityVault;

/**
 * What a reporter is told: that there is news, in their language. Neither reference, service, topic nor link, as somebody else may read it.
 * Here, at the moment of sending, it is asked once more whether that is safe, and the vault gives out the address for this one message.
 */
@ApplicationScoped
class NoticeMessages implements MessageSource {
    private static final String BUNDLE = "notice.words";
    private static final String TYPE = "notice";

    private final ContactPlans plans;
    private final ReporterThread thread;
    private final ThreadNews news;
    private final IdentityVault vault;
    private final CaseworkConfig config;
    private final Clock clock;

    NoticeMessages(
            ContactPlans plans,
            ReporterThread thread,
            ThreadNews news,
            IdentityVault vault,
            CaseworkConfig config,
            Clock clock) {
        this.plans = plans;
        this.thread = thread;
        this.news = news;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return TellReporter.SUBJECT_KIND;
    }

    @Override
    public Composed compose(List<UUID> messages, UUID report, DeliveryChannel channel) {
        Optional<ContactPlan> known = plans.of(report);
        if (known.isEmpty()) {
            return gaveUp("no-address"); // erased meanwhile
        }
        if (!thread.hasNews(report)) {
            return new Composed.Nothing(new Outcome.Dropped("read"));
        }
        ContactPlan plan = known.get();
        Instant now = clock.instant();
        Optional<Instant> safe = plan.safeTimes().next(now);
        if (safe.isEmpty() || plan.safeChannels().stream().noneMatch(one -> leadsTo(one, channel))) {
            return gaveUp("not-safe");
        }
        return safe.get().isAfter(now)
                ? new Composed.NotBefore(safe.get())
                : message(messages, report, plan.language(), channel);
    }

    private Composed message(List<UUID> messages, UUID report, String language, DeliveryChannel channel) {
        Map<UUID, String> about =
                news.of(messages).stream().collect(Collectors.toMap(ThreadNews.Item::id, ThreadNews.Item::reference));
        String reference = about.get(messages.getFirst());
        Optional<Address> to = channel == DeliveryChannel.EMAIL
                ? vault.addressForNotice(report, IdentityVault.Means.EMAIL, reference)
                        .map(Address.Mailbox::new)
                : vault.addressForNotice(report, IdentityVault.Means.SMS, reference)
                        .flatMap(Address.Phone::written);
        return to.<Composed>map(address -> new Message(
                        TYPE, about, address, text(Words.in(BUNDLE, language)), Map.of(), Message.Sender.NEUTRAL))
                .orElseGet(() -> gaveUp("no-address"));
    }

    private Message.Text text(Words words) {
        String subject = config.notice().subject().orElseGet(() -> words.of("subject"));
        String text = config.notice().text().orElseGet(() -> words.of("text"));
        String html = """
                <!DOCTYPE html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p>%s</p></body></html>
                """.formatted(words.language(), words.of("direction"), escaped(subject), escaped(text));
        return new Message.Text(subject, text, html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean leadsTo(SafeChannel safe, DeliveryChannel channel) {
        return safe == SafeChannel.EMAIL && channel == DeliveryChannel.EMAIL
                || safe == SafeChannel.SMS && channel == DeliveryChannel.SMS;
    }

    private static Composed gaveUp(String reason) {
        return new Composed.Nothing(new Outcome.GaveUp(reason));
    }
}
