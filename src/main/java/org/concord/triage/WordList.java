package org.concord.triage;

import java.util.Arrays;

/**
 * Finds any of some words in a text of any script: whole words, in upper or lower case.
 *
 * <p>A prefix tree walked once over the text, without allocating: this runs for every report, on up to 10,000
 * characters. A word is a run of letters, digits and marks, so "gun" is found in "his gun's" but not in "begun".
 */
final class WordList {

    private static final int START = 0;
    private static final int NO_WORD = -1;
    private static final int LETTERS = 26;

    /** One row a prefix, one column a letter: the row of the longer prefix, or {@link #NO_WORD}. */
    private final int[][] next;

    private final boolean[] complete;

    private WordList(int prefixes) {
        next = new int[prefixes][LETTERS];
        complete = new boolean[prefixes];
        for (int[] row : next) {
            Arrays.fill(row, NO_WORD);
        }
    }

    /** @param words of the letters a to z only */
    static WordList of(String... words) {
        WordList list = new WordList(1 + String.join("", words).length());
        int rows = 1;
        for (String word : words) {
            rows = list.add(word, rows);
        }
        return list;
    }

    private int add(String word, int firstFree) {
        int free = firstFree;
        int row = START;
        for (char letter : word.toCharArray()) {
            int column = letter - 'a';
            if (next[row][column] == NO_WORD) {
                next[row][column] = free++;
            }
            row = next[row][column];
        }
        complete[row] = true;
        return free;
    }

    boolean occursIn(String text) {
        int row = START;
        int symbol;
        for (int at = 0; at < text.length(); at += Character.charCount(symbol)) {
            symbol = text.codePointAt(at);
            if (isPartOfWord(symbol)) {
                row = step(row, symbol);
            } else if (isWord(row)) {
                return true;
            } else {
                row = START;
            }
        }
        return isWord(row);
    }

    private int step(int row, int symbol) {
        if (row == NO_WORD) {
            return NO_WORD;
        }
        int column = inLowerCase(symbol) - 'a';
        return column >= 0 && column < LETTERS ? next[row][column] : NO_WORD;
    }

    private boolean isWord(int row) {
        return row != NO_WORD && complete[row];
    }

    /** Marks belong to the letter before them: an accent written apart does not end a word. */
    private static boolean isPartOfWord(int symbol) {
        return Character.isLetterOrDigit(symbol)
                || switch (Character.getType(symbol)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Through upper case, as the letters with two lower cases fold together only that way. */
    private static int inLowerCase(int symbol) {
        return Character.toLowerCase(Character.toUpperCase(symbol));
    }
}
