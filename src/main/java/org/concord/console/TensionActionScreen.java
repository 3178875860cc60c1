package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concord.tension.ConsultTensionActions;
import org.concord.tension.TensionActionView;

/** What the page of one action about tension shows of it. */
@ApplicationScoped
class TensionActionScreen {
    private final ConsultTensionActions consult;
    private final TensionActionWords words;
    private final TensionWards wards;

    TensionActionScreen(ConsultTensionActions consult, TensionActionWords words, TensionWards wards) {
        this.consult = consult;
        this.words = words;
        this.wards = wards;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such action for the officer */
    TensionActionView now(UUID id) {
        return consult.one(id);
    }

    TensionActionWords.Card card(TensionActionView action) {
        return words.of(action);
    }

    List<Choice> owners(TensionActionView action) {
        return wards.owners(action.wards());
    }
}
