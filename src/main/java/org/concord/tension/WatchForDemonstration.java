package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;

/** The night's look at once, so that a demonstration need not wait for it. To be called only while it is one. */
@ApplicationScoped
public class WatchForDemonstration {
    private final WatchTension watch;

    WatchForDemonstration(WatchTension watch) {
        this.watch = watch;
    }

    /** Sets the bar if there is none of this week, and tells of what stands above it. It takes some seconds. */
    public void lookNow() {
        watch.nightly();
    }
}
