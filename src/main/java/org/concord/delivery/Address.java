package org.concord.delivery;

import java.net.URI;

/** Where a channel reaches somebody. */
public sealed interface Address {

    /** Which channel takes it there. */
    DeliveryChannel channel();

    /** An e-mail address. */
    record Mailbox(String address) implements Address {
        @Override
        public DeliveryChannel channel() {
            return DeliveryChannel.EMAIL;
        }
    }

    /** A telephone number in international form (E.164). */
    record Phone(String number) implements Address {
        @Override
        public DeliveryChannel channel() {
            return DeliveryChannel.SMS;
        }
    }

    /**
     * A system that takes signed messages.
     *
     * @param secret {@code whsec_} and the key in Base64, as Standard Webhooks writes it
     */
    record Hook(URI url, String secret) implements Address {
        @Override
        public DeliveryChannel channel() {
            return DeliveryChannel.WEBHOOK;
        }

        @Override
        public String toString() {
            return "Hook[sealed]";
        }
    }

    /** The person's own list in the service. */
    record Inbox() implements Address {
        @Override
        public DeliveryChannel channel() {
            return DeliveryChannel.IN_APP;
        }
    }
}
