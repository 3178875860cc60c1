package org.concord.delivery;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** GOV.UK Notify, by its own client. The wording is a template there; its reference is the message's id. */
@DefaultBean
@ApplicationScoped
class NotifyGateway implements SmsGateway {
    private final DeliveryConfig.Sms config;
    private final Optional<NotificationClient> client;

    @Inject
    NotifyGateway(DeliveryConfig config) {
        this(config.sms());
    }

    NotifyGateway(DeliveryConfig.Sms config) {
        this.config = config;
        this.client = config.notifyApiKey()
                .map(key -> new NotificationClient(key, config.notifyBaseUrl().toString()));
    }

    @Override
    public Outcome send(String number, Map<String, ?> personalisation, UUID key) {
        return send(config.notifyTemplate(), number, personalisation, key);
    }

    @Override
    public Outcome sendNeutrally(String number, String words, UUID key) {
        return send(config.notifyNeutralTemplate(), number, Map.of("words", words), key);
    }

    private Outcome send(Optional<String> template, String number, Map<String, ?> personalisation, UUID key) {
        if (client.isEmpty() || template.isEmpty()) {
            return new Outcome.GaveUp("sms-not-configured");
        }
        try {
            client.get().sendSms(template.get(), number, personalisation, key.toString());
            return new Outcome.Delivered();
        } catch (NotificationClientException e) {
            return outcomeOf(e.getHttpResult());
        }
    }

    /** As Notify documents: 400 and 403 are ours to mend, 429 and 500 pass. It says 0 where there was no answer. */
    private static Outcome outcomeOf(int status) {
        if (status == 0) {
            return new Outcome.RetryLater("no-connection");
        }
        String reason = "notify-" + status;
        return status == 408 || status == 429 || status >= 500
                ? new Outcome.RetryLater(reason)
                : new Outcome.GaveUp(reason);
    }
}
