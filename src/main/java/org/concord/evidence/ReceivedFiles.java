package org.concord.evidence;

import java.util.ArrayList;
import java.util.List;
import org.concord.platform.AfterCommit;

/**
 * The files of one request, stored already but belonging to nobody until a transaction has kept them. Closing it takes away what nobody
 * keeps; where it is not known whether a commit came through, they stay, and {@code SweepEvidence} looks again later.
 */
public final class ReceivedFiles implements AutoCloseable {
    private final SealedFiles store;
    private final List<ReceivedFile> files = new ArrayList<>();
    private boolean handedOver;

    ReceivedFiles(SealedFiles store) {
        this.store = store;
    }

    public List<ReceivedFile> files() {
        return List.copyOf(files);
    }

    long bytes() {
        return files.stream().mapToLong(ReceivedFile::size).sum();
    }

    void add(ReceivedFile file) {
        files.add(file);
    }

    /** They belong to the current transaction now: with it they are kept, or are nobody's again. */
    public void handOver(AfterCommit transaction) {
        handedOver = true;
        transaction.orElse(() -> handedOver = false);
    }

    @Override
    public void close() {
        if (!handedOver) {
            files.forEach(file -> store.removeQuietly(file.id()));
        }
        files.clear();
    }
}
