package org.concord.casework;

/**
 * How best to look for words: from the index of words, which gives every case that has them, in no order; or in the order of the queue,
 * where common words soon fill a page. Either finds the same.
 *
 * @param matches about how many reports have the words
 * @param reports about how many reports there are
 * @param cases about how many cases may be asked for, at most
 * @param rows how many are wanted
 */
record WordSearch(long matches, long reports, long cases, int rows) {
    /** To get from a word to its case costs about as much as to look at two cases in their order. */
    private static final int DEARER = 2;

    /** How much longer than expected it may take until a page is full. */
    private static final int PATIENCE = 4;

    private static final int MOST = 1 << 20;

    boolean isFromWords() {
        return DEARER * matches <= walk();
    }

    /** After how many cases to begin again from the words; a power of two, so that it makes few statements. */
    int patience() {
        long most = Math.clamp(PATIENCE * walk(), rows, MOST);
        return (int) Math.min(MOST, Long.highestOneBit(most) << 1);
    }

    /** How many cases are looked at until enough have the words, if these are spread evenly. */
    private long walk() {
        return Math.min(cases, rows * reports / Math.max(1, matches));
    }
}
