package org.concord.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-8901-2345",
                "0123456789012345",
                " 0123 4567 8901 2345 ",
                "0123–4567—8901‑2345",
                "0123.4567.8901.2345",
                "O123-4567-89O1-2345",
                "oI23-4S67-890l-Z34s",
                "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥",
                "０１２３４５６７８９０１２３４５"
            })
    void theDigitsAreFoundHoweverTheyWereTyped(String typed) {
        assertThat(Receipts.digits(typed)).isEqualTo("0123456789012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0123-4567-8901-234", "0123-4567-8901-23456", "-", "😀"})
    void whatHasNotSixteenOfThemIsNoReceipt(String typed) {
        assertThat(Receipts.digits(typed)).isEmpty();
    }

    @Property(tries = 2000)
    void anythingCanBeTyped(@ForAll String typed) {
        assertThat(Receipts.digits(typed)).matches("|[0-9?]{16}");
        assertThat(Receipts.reference(typed)).isEmpty();
    }
}
