package org.concord.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of what leaves the building. */
@ConfigMapping(prefix = "concord.delivery")
public interface DeliveryConfig {

    /** Wait before the second attempt; doubled each time, with jitter. */
    @WithDefault("PT15S")
    Duration firstRetryAfter();

    /** The longest wait between two attempts. */
    @WithDefault("PT15M")
    Duration longestRetryAfter();

    /** After this time without success a delivery has failed. */
    @WithDefault("PT24H")
    Duration giveUpAfter();

    /**
     * Where a webhook may lead although it lies inside our own network, or takes no TLS: host names, {@code host:port}, or ranges such as
     * {@code 10.1.0.0/16}. Nothing else inside is ever called.
     */
    Optional<List<String>> webhookAllow();

    /** So many messages somebody gets by one channel within {@link #pageWindow}, each about one thing; what comes then is summarised. */
    @WithDefault("20")
    int pagesAtOnce();

    /** Over what time messages to somebody are counted. */
    @WithDefault("PT5M")
    Duration pageWindow();

    /** In a storm, the time between two summaries. */
    @WithDefault("PT30S")
    Duration summaryEvery();

    /**
     * As whom reporters are written to: name and address say neither who we are nor about what we write, as somebody else may read it. Its
     * domain must accept that the mail server sends for it.
     */
    @WithDefault("News <news@news.invalid>")
    String neutralFrom();

    /** Text messages. */
    Sms sms();

    /** Settings of GOV.UK Notify; without key and template no text message is sent. */
    interface Sms {

        /** A live, team or test key, as Notify shows it once. */
        Optional<String> notifyApiKey();

        /** Another address than Notify's own is for tests. */
        @WithDefault("https://api.notifications.service.gov.uk")
        URI notifyBaseUrl();

        /** Id of the template; its personalisation is what the message holds for systems. */
        Optional<String> notifyTemplate();

        /** Id of the template for reporters: nothing but {@code ((words))}, in a Notify service whose sender says nothing of us. */
        Optional<String> notifyNeutralTemplate();
    }
}
