package org.concord.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Where sealed files lie. It sees neither names nor contents. Every failure is the store's: nothing a client sends makes one. */
interface EvidenceStorage {

    /**
     * Durable when it returns: all of it is there, or nothing is.
     *
     * @param sealed a file of ours, which is taken away by it or may be taken away after it
     */
    void put(UUID object, Path sealed) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is no such object */
    InputStream open(UUID object) throws IOException;

    /** One that is not there is gone already. */
    void remove(UUID object) throws IOException;

    /** Every object that was put before. */
    void forEachBefore(Instant put, Consumer<UUID> visit) throws IOException;
}
