package org.concord.delivery;

import java.net.URI;
import java.util.Optional;

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

        /** A number as somebody in Britain wrote it; empty if no text message can be sent there. */
        public static Optional<Phone> written(String text) {
            String plain = text.replaceAll("[ ().\\-]", "");
            String number = plain.startsWith("00")
                    ? "+" + plain.substring(2)
                    : plain.startsWith("0") ? "+44" + plain.substring(1) : plain.replaceFirst("^\\+440", "+44");
            return number.matches("\\+[1-9][0-9]{7,14}") ? Optional.of(new Phone(number)) : Optional.empty();
        }

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
