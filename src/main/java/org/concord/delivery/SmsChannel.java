package org.concord.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Text messages, by whatever gateway is there. */
@ApplicationScoped
class SmsChannel implements Channel {
    private final SmsGateway gateway;
    private final TimeLimit limit;

    SmsChannel(SmsGateway gateway, TimeLimit limit) {
        this.gateway = gateway;
        this.limit = limit;
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.SMS;
    }

    @Override
    public Outcome send(Message message, UUID id) {
        Address.Phone phone = (Address.Phone) message.to();
        return limit.within(() -> switch (message.sender()) {
            case SERVICE -> gateway.send(phone.number(), message.content(), id);
            case NEUTRAL -> gateway.sendNeutrally(phone.number(), message.text().plain(), id);
        });
    }
}
