package org.concord.casework;

import org.concord.platform.MayBeAbsent;

/** The body of {@code POST …/messages/reads}: there is nothing to say. */
@MayBeAbsent
record ReadsRequest() {}
