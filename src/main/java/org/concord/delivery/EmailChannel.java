package org.concord.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * E-mail by any SMTP server. The {@code Message-ID} is made from the delivery, so that a repeat after a crash can be recognised. In a
 * demonstration without a server the mails are kept and can be read.
 */
@ApplicationScoped
class EmailChannel {
    private static final Logger LOG = Logger.getLogger(EmailChannel.class);
    private static final String HOST = "quarkus.mailer.host";

    private final Mailer mailer;
    private final KeptMails kept;
    private final boolean keep;

    EmailChannel(Mailer mailer, KeptMails kept, PlatformConfig config) {
        this.mailer = mailer;
        this.kept = kept;
        this.keep = config.demo() && !isServerNamed();
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

    Outcome send(Message message, UUID delivery) {
        String messageId = "<" + delivery + "@concord>";
        if (keep) {
            kept.add(to(message), message.text(), messageId);
            return new Outcome.Delivered();
        }
        try {
            mailer.send(Mail.withText(to(message), message.text().subject(), message.text().plain())
                    .addHeader("Message-ID", messageId));
            return new Outcome.Delivered();
        } catch (RuntimeException e) {
            return outcomeOf(e);
        }
    }

    private static String to(Message message) {
        return ((Address.Mailbox) message.to()).address();
    }

    /** RFC 5321 §4.2.1: a 5yz reply is final, all else may work later. */
    private static Outcome outcomeOf(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                String code = "smtp-" + smtp.getReplyCode();
                return smtp.isPermanent() ? new Outcome.GaveUp(code) : new Outcome.RetryLater(code);
            }
        }
        return new Outcome.RetryLater("no-connection");
    }
}
