package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.alert.AlertView;
import org.concord.alert.ConsultAlert;
import org.concord.alert.ConsultLadder;

/** One alert with its ladder, in the words of its page. */
@ApplicationScoped
class WholeAlert {
    private final ConsultAlert consult;
    private final ConsultLadder ladder;
    private final AlertCards cards;
    private final LadderWords words;

    WholeAlert(ConsultAlert consult, ConsultLadder ladder, AlertCards cards, LadderWords words) {
        this.consult = consult;
        this.ladder = ladder;
        this.cards = cards;
        this.words = words;
    }

    record Shown(
            AlertView.Whole whole,
            AlertCards.Card card,
            List<LadderWords.Rung> climbed,
            List<LadderWords.NextStep> toCome) {}

    /** @throws org.concord.platform.Refusal 404 if it is not in the caller's scope */
    Shown of(UUID id) {
        AlertView.Whole whole = consult.one(id);
        return new Shown(whole, cards.of(whole.alert()), words.climbed(whole), words.toCome(ladder.next(id)));
    }
}
