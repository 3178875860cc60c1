package org.concord.alert;

import java.time.Instant;
import java.util.List;

/** What was read at one moment: all that had become true since another, by number. */
record News(Instant taken, Snapshot until, List<NewsItem> items) {

    /** What one person has missed; with {@code gap} there was more than we can tell, and these are the newest. */
    record Missed(News news, boolean gap) {}
}
