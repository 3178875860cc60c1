package org.concord.referral;

import java.util.Map;
import java.util.UUID;

/**
 * A disclosure past a reporter's wish, while it waits.
 *
 * @param consents version by report that the asking officer saw
 */
record OverrideProposal(DisclosureRequest request, Map<UUID, Integer> consents, UUID askedBy) {
    OverrideProposal {
        consents = Map.copyOf(consents);
    }
}
