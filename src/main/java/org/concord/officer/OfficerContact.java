package org.concord.officer;

import java.util.Map;
import java.util.UUID;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;

/**
 * Where an active officer is told.
 *
 * @param language BCP 47 tag of the language to write in
 * @param addresses by every channel that is set up and on for them
 */
public record OfficerContact(
        UUID id, String name, String email, String language, Map<DeliveryChannel, Address> addresses) {}
