package org.concord.casework;

import java.util.UUID;
import org.concord.platform.MayBeAbsent;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of a thread.
 *
 * @param upTo the last message that was seen, so that what comes in meanwhile stays unread; absent = all
 */
@MayBeAbsent
record ReadsRequest(@Nullable UUID upTo) {}
