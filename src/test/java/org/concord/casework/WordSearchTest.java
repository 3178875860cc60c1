package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSearchTest {
    private static final long REPORTS = 1_000_000;
    private static final long OPEN = 30_000;

    @Test
    void rareWordsAreFoundFromTheWordsAndCommonOnesInOrder() {
        assertThat(new WordSearch(20, REPORTS, OPEN, 51).isFromWords()).isTrue();
        assertThat(new WordSearch(300_000, REPORTS, OPEN, 51).isFromWords()).isFalse();
    }

    @Test
    void whereFewCasesAreAskedForTheyAreLookedAtOneByOne() {
        assertThat(new WordSearch(4_000, REPORTS, REPORTS, 51).isFromWords()).isTrue();
        assertThat(new WordSearch(4_000, REPORTS, 500, 51).isFromWords()).isFalse();
    }

    /** 51 of a word in one report of a hundred are 5,100 cases; four times that is between 2¹⁴ and 2¹⁵. */
    @Test
    void patienceIsSeveralTimesWhatIsExpectedAndAPowerOfTwo() {
        assertThat(new WordSearch(10_000, REPORTS, REPORTS, 51).patience()).isEqualTo(32_768);
    }

    @Test
    void patienceIsAtLeastAPageAndHasAnEnd() {
        assertThat(new WordSearch(REPORTS, REPORTS, OPEN, 201).patience()).isBetween(201, 2_048);
        assertThat(new WordSearch(1, REPORTS, 100 * REPORTS, 201).patience()).isEqualTo(1 << 20);
    }
}
