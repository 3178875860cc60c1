package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;

class ListPartTest {
    private static final ListPart WAITING = new ListPart("waiting", "Waiting", "OPEN", "ESCALATED");
    private static final ListPart OVER = new ListPart("over", "Over", "EXPIRED");
    private static final List<ListPart> BOTH = List.of(WAITING, OVER);

    @Test
    void theFirstIsShownUntilAnotherIsAskedFor() {
        assertThat(ListPart.of(BOTH, null)).isEqualTo(WAITING);
        assertThat(ListPart.of(BOTH, "over")).isEqualTo(OVER);
        assertThat(ListPart.of(BOTH, "waiting").states()).containsExactly("OPEN", "ESCALATED");
    }

    @Test
    void oneThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> ListPart.of(BOTH, "gone")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.errors().getFirst().detail())
                .isEqualTo("is one of waiting, over"));
    }
}
