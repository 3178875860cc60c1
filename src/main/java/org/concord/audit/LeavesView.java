package org.concord.audit;

import java.util.HexFormat;
import java.util.List;

/**
 * Leaves in order of their index, so that an outsider can recompute the root (RFC 6962 §2.1: leaf SHA-256(0x00 ‖ canonical), node
 * SHA-256(0x01 ‖ left ‖ right)).
 */
record LeavesView(List<LeafView> items) {

    /**
     * One leaf.
     *
     * @param leafHash in lower-case hex
     * @param canonical in Base64
     */
    record LeafView(long index, String leafHash, byte[] canonical) {}

    static LeavesView of(List<AuditLeaves.WithBytes> leaves) {
        return new LeavesView(leaves.stream()
                .map(leaf -> new LeafView(leaf.index(), HexFormat.of().formatHex(leaf.leafHash()), leaf.canonical()))
                .toList());
    }
}
