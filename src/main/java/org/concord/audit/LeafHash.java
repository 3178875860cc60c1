package org.concord.audit;

import org.concord.platform.Hashing;

/** RFC 6962 §2.1: leaves are hashed with a leading 0x00, nodes with 0x01, so that neither can pass for the other. */
final class LeafHash {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private LeafHash() {}

    static byte[] ofLeaf(byte[] canonical) {
        return Hashing.sha256(LEAF, canonical);
    }

    static byte[] ofNode(byte[] left, byte[] right) {
        return Hashing.sha256(NODE, left, right);
    }

    static byte[] ofEmptyTree() {
        return Hashing.sha256();
    }
}
