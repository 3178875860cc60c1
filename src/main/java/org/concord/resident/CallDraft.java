package org.concord.resident;

import java.util.List;
import java.util.Map;

/** What an officer has typed so far of what they are told on the telephone, by the names of the fields. */
record CallDraft(Map<String, List<String>> typed) {
    CallDraft {
        typed = Map.copyOf(typed);
    }
}
