package org.concord.audit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An entry with what proves it.
 *
 * @param canonical the bytes that stand in the tree: ids, codes, times and numbers alone
 * @param leafHash of it as it was kept, in lower-case hex (RFC 6962 §2.1)
 * @param hashHolds whether the bytes still have that hash
 */
public record WholeEntry(EntryView entry, byte[] canonical, String leafHash, boolean hashHolds) {

    static WholeEntry of(AuditEntries.Listed entry, byte[] leafHash) {
        return new WholeEntry(
                EntryView.of(entry),
                entry.canonical(),
                HexFormat.of().formatHex(leafHash),
                Arrays.equals(leafHash, LeafHash.ofLeaf(entry.canonical())));
    }
}
