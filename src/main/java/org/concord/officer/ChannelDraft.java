package org.concord.officer;

import org.concord.delivery.DeliveryChannel;
import org.jspecify.annotations.Nullable;

/**
 * A way to tell an officer as somebody wants it, checked but for whose address it is.
 *
 * @param address of e-mail: as it was said, or null
 * @param newSecret whether a webhook's secret is made anew although its address stays
 */
record ChannelDraft(DeliveryChannel channel, @Nullable String address, boolean on, boolean newSecret) {}
