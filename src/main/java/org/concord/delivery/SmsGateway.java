package org.concord.delivery;

import java.util.Map;
import java.util.UUID;

/** Takes text messages to telephones. Another than the shipped {@link NotifyGateway} is a bean of this type. */
public interface SmsGateway {

    /**
     * @param number in international form (E.164)
     * @param personalisation what the gateway's own template is filled with
     * @param key stays the same over repeats
     */
    Outcome send(String number, Map<String, ?> personalisation, UUID key);

    /**
     * To somebody who must not be given away: these words alone, from a sender that says nothing of who writes.
     *
     * @param number in international form (E.164)
     * @param key stays the same over repeats
     */
    Outcome sendNeutrally(String number, String words, UUID key);
}
