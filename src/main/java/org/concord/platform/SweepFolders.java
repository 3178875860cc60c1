package org.concord.platform;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Sweeps each folder when the service starts and every hour from then on. Not by a durable timer: that is carried out by one of the replicas, and
 * each has a disk of its own.
 */
@ApplicationScoped
class SweepFolders {
    private final List<LeavesFiles> folders;
    private final PlatformConfig config;
    private final List<Loop> loops = new ArrayList<>();

    SweepFolders(@All List<LeavesFiles> folders, PlatformConfig config) {
        this.folders = folders;
        this.config = config;
    }

    /** A loop for each, so that one whose disk is gone does not stop the others. */
    void start(@Observes @Priority(Start.WORKERS) StartupEvent event) {
        folders.forEach(folder -> loops.add(Loop.start("sweep-folder", () -> {
            folder.sweep();
            Thread.sleep(config.sweepEvery());
        })));
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::stop);
    }
}
