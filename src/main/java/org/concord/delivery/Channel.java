package org.concord.delivery;

import java.util.UUID;

/** One way out. Called outside any transaction, and again for the same message whenever nobody knows whether it went out. */
interface Channel {

    DeliveryChannel channel();

    /**
     * @param message to an address of this channel
     * @param id stays the same over repeats of the message, so that whoever gets it twice can tell
     */
    Outcome send(Message message, UUID id);
}
