package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CurrentToken;
import org.concord.access.Tokens;

/** Who somebody is here, and where they are signed in, for themselves. */
@ApplicationScoped
public class ConsultAccount {
    private final Officers officers;
    private final OfficerCodes codes;
    private final FactorsAtHand factors;
    private final FactorDemand demand;
    private final Tokens tokens;
    private final CurrentToken current;

    ConsultAccount(
            Officers officers,
            OfficerCodes codes,
            FactorsAtHand factors,
            FactorDemand demand,
            Tokens tokens,
            CurrentToken current) {
        this.officers = officers;
        this.codes = codes;
        this.factors = factors;
        this.demand = demand;
        this.tokens = tokens;
        this.current = current;
    }

    public AccountView of(Actor.Person person) {
        UUID id = person.id();
        AccountView.FactorView factor = new AccountView.FactorView(
                factors.confirmed(id).map(Factor::confirmedAt).orElse(null),
                factors.recoveryCodesLeft(id),
                demand.isOf(person.roles()));
        return new AccountView(
                OfficerView.of(officers.one(id), codes),
                factor,
                tokens.sessionsOf(id, current.ours().orElse(null)));
    }
}
