package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.AccountView;
import org.concord.officer.ConsultAbsences;
import org.concord.officer.ConsultAccount;
import org.jspecify.annotations.Nullable;

/** What stands on the page of an account. */
@ApplicationScoped
class AccountScreen {
    private static final int MOST_ABSENCES = 10;
    private static final int MOST_SESSIONS = 50;

    private final ConsultAccount consult;
    private final ConsultAbsences absences;
    private final AccountRows rows;
    private final CurrentActor actor;

    AccountScreen(ConsultAccount consult, ConsultAbsences absences, AccountRows rows, CurrentActor actor) {
        this.consult = consult;
        this.absences = absences;
        this.rows = rows;
        this.actor = actor;
    }

    TemplateInstance filling(TemplateInstance screen) {
        Actor.Person person = actor.person();
        AccountView account = consult.of(person);
        return withFactor(screen, account.factor())
                .data("person", rows.person(account.officer()))
                .data(
                        "sessions",
                        account.sessions().stream()
                                .limit(MOST_SESSIONS)
                                .map(rows::session)
                                .toList())
                .data("absences", person.owesFactor() ? null : absencesOf(person));
    }

    /** The state of the second factor alone. */
    TemplateInstance withFactor(TemplateInstance screen) {
        return withFactor(screen, consult.of(actor.person()).factor());
    }

    private TemplateInstance withFactor(TemplateInstance screen, AccountView.FactorView factor) {
        return screen.data("factorSince", factor.confirmedAt() == null ? null : rows.time(factor.confirmedAt()))
                .data("codesLeft", factor.recoveryCodesLeft())
                .data("demanded", factor.demanded())
                .data("owes", actor.person().owesFactor());
    }

    /** Null for whose role has none. */
    private @Nullable List<AccountRows.Absence> absencesOf(Actor.Person person) {
        boolean planned =
                Stream.of(Role.OFFICER, Role.COORDINATOR, Role.ADMINISTRATOR).anyMatch(person::is);
        return planned
                ? rows.absences(absences.list(person.id(), MOST_ABSENCES, null).items())
                : null;
    }
}
