package org.concord.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The Merkle tree hash of leaves that arrive in order (RFC 6962 §2.1), in memory that grows with the logarithm of their number. */
final class MerkleRoot {
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long size;

    private record Subtree(long leaves, byte[] hash) {}

    void add(byte[] leafHash) {
        size++;
        Subtree last = new Subtree(1, leafHash);
        while (!subtrees.isEmpty() && subtrees.getLast().leaves == last.leaves) {
            Subtree left = subtrees.removeLast();
            last = new Subtree(left.leaves * 2, LeafHash.ofNode(left.hash, last.hash));
        }
        subtrees.addLast(last);
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (Iterator<Subtree> fromRight = subtrees.descendingIterator(); fromRight.hasNext(); ) {
            byte[] left = fromRight.next().hash;
            root = root == null ? left : LeafHash.ofNode(left, root);
        }
        return root == null ? LeafHash.ofEmptyTree() : root;
    }
}
