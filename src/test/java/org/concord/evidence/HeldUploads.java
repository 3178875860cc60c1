package org.concord.evidence;

import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Uploads that others are busy with. */
public final class HeldUploads implements AutoCloseable {
    private final List<UploadTurns.Turn> turns = new ArrayList<>();

    public HeldUploads(int many, IntFunction<String> address) {
        UploadTurns all = Arc.container().instance(UploadTurns.class).get();
        for (int i = 0; i < many; i++) {
            turns.add(all.take(address.apply(i)));
        }
    }

    @Override
    public void close() {
        turns.forEach(UploadTurns.Turn::end);
    }
}
