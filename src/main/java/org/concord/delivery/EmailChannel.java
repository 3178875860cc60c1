package org.concord.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * E-mail by any SMTP server, as text and as HTML. The {@code Message-ID} is made from the message's own, so that a repeat after a crash can
 * be recognised. In a demonstration without a server the mails are kept and can be read.
 */
@ApplicationScoped
class EmailChannel implements Channel {
    private static final Logger LOG = Logger.getLogger(EmailChannel.class);
    private static final String HOST = "quarkus.mailer.host";

    /** Servers that read what they are sent take a while to say yes; what is given up too early is sent twice. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;

    /**
     * Where the mail client works, always the same: called from threads of ours it may lose the first words of a server that is quick to
     * greet, and then waits for them in vain (seen with Vert.x 4.5 in one of a hundred new connections on one machine).
     */
    private final Context mailRoom;

    private final KeptMails kept;
    private final boolean keep;
    private final String neutralFrom;

    EmailChannel(ReactiveMailer mailer, Vertx vertx, KeptMails kept, PlatformConfig config, DeliveryConfig deliveries) {
        this.mailer = mailer;
        this.mailRoom = vertx.getOrCreateContext();
        this.kept = kept;
        this.keep = config.demo() && !isServerNamed();
        this.neutralFrom = deliveries.neutralFrom();
    }

    void announce(@Observes @Priority(Start.WORKERS) StartupEvent start) {
        if (keep) {
            LOG.info("no SMTP server is named: mails are kept and listed at /api/v1/demo/mails");
        } else if (!isServerNamed()) {
            LOG.warn("QUARKUS_MAILER_HOST is not set: alerts by e-mail are tried on this machine's own port");
        }
    }

    /** The extension has a default host; only one that somebody named counts. */
    private static boolean isServerNamed() {
        return ConfigProvider.getConfig().getConfigValue(HOST).getSourceOrdinal() > Integer.MIN_VALUE;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.EMAIL;
    }

    @Override
    public Outcome send(Message message, UUID id) {
        boolean neutral = message.sender() == Message.Sender.NEUTRAL;
        String messageId = "<" + id + "@" + (neutral ? neutralDomain() : "concord") + ">";
        if (keep) {
            kept.add(to(message), message.text(), messageId);
            return new Outcome.Delivered();
        }
        Mail mail = Mail.withText(
                        to(message), message.text().subject(), message.text().plain())
                .setHtml(message.text().html())
                .addHeader("Message-ID", messageId);
        return sent(neutral ? mail.setFrom(neutralFrom) : mail);
    }

    private String neutralDomain() {
        return neutralFrom.substring(neutralFrom.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    private Outcome sent(Mail mail) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        mailRoom.runOnContext(_ -> Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .subscribe()
                .with(_ -> answer.complete(new Outcome.Delivered()), failure -> answer.complete(outcomeOf(failure))));
        try {
            return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Outcome.RetryLater("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.RetryLater("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String to(Message message) {
        return ((Address.Mailbox) message.to()).address();
    }

    /** RFC 5321 §4.2.1: a 5yz reply is final, all else may work later. */
    private static Outcome outcomeOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                String code = "smtp-" + smtp.getReplyCode();
                return smtp.isPermanent() ? new Outcome.GaveUp(code) : new Outcome.RetryLater(code);
            }
        }
        return new Outcome.RetryLater("no-connection");
    }
}
