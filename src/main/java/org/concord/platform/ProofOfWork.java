package org.concord.platform;

import java.nio.charset.StandardCharsets;

/**
 * A little work that a person's device does once without anybody noticing, and a flood would have to do each time: to find an answer for which
 * the SHA-256 of {@code <challenge>:<answer>} begins with so many zero bits (Back, Hashcash, 2002). Each bit more doubles it.
 */
public final class ProofOfWork {
    private static final int LONGEST_ANSWER = 40;

    private ProofOfWork() {}

    public static boolean isDone(String challenge, String answer, int bits) {
        return !answer.isEmpty()
                && answer.length() <= LONGEST_ANSWER
                && leadingZeros(Hashing.sha256((challenge + ":" + answer).getBytes(StandardCharsets.UTF_8))) >= bits;
    }

    static int leadingZeros(byte[] digest) {
        int zeros = 0;
        for (byte one : digest) {
            int ofByte = Integer.numberOfLeadingZeros(one & 0xFF) - 24;
            zeros += ofByte;
            if (ofByte < 8) {
                break;
            }
        }
        return zeros;
    }
}
