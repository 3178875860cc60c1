package org.concord.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leaf as it lies in the store, with the entry and the sealed detail that are there for it. */
record PlacedEntry(
        long index,
        byte[] leafHash,
        byte[] seal,
        @Nullable Stored entry,
        @Nullable Detail detail) {

    /** A row of {@code audit_entry}. */
    record Stored(
            UUID id,
            int authority,
            Instant at,
            String actor,
            String action,
            String subject,
            byte[] canonical,
            byte[] leafHash) {}

    /** A row of {@code audit_detail}. */
    record Detail(UUID dataKey, byte[] sealed) {}

    /** The leaf's hash as an outsider computes it: from the canonical bytes. */
    byte[] recomputedHash() {
        return entry == null ? leafHash : LeafHash.ofLeaf(entry.canonical());
    }

    /**
     * Whether columns, canonical bytes and both hashes say the same.
     *
     * @param recomputed what {@link #recomputedHash} gave
     */
    boolean isWhole(byte[] recomputed) {
        return entry != null
                && Arrays.equals(recomputed, entry.leafHash())
                && Arrays.equals(recomputed, leafHash)
                && saysWhatItsColumnsSay(entry);
    }

    private static boolean saysWhatItsColumnsSay(Stored e) {
        try {
            CanonicalBytes.Content content = CanonicalBytes.read(e.canonical());
            EntryFacts columns =
                    new EntryFacts(e.id(), e.authority(), e.at(), e.actor(), e.action(), e.subject(), content.facts());
            return Arrays.equals(e.canonical(), CanonicalBytes.of(columns, content.detailHash()));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
