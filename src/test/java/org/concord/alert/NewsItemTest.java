package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.access.CaseScope;
import org.concord.access.Role;
import org.concord.access.ScopedCase;
import org.junit.jupiter.api.Test;

class NewsItemTest {
    private static final UUID PERSON = new UUID(7, 1);
    private static final Actor.Person OFFICER =
            new Actor.Person(PERSON, Set.of(Role.OFFICER), new CaseScope(PERSON, false, Set.of(3), Set.of()));

    @Test
    void anAlertWithoutACaseIsForThoseWhoWereTold() {
        assertThat(new NewsItem(1, 1, "{}", null, Set.of(PERSON)).isFor(OFFICER))
                .isTrue();
        assertThat(new NewsItem(1, 1, "{}", null, Set.of(new UUID(7, 2))).isFor(OFFICER))
                .isFalse();
    }

    @Test
    void anAlertOfACaseIsForThoseWhoMaySeeTheCaseWhoeverWasTold() {
        assertThat(new NewsItem(1, 1, "{}", inWard(3), Set.of()).isFor(OFFICER)).isTrue();
        assertThat(new NewsItem(1, 1, "{}", inWard(4), Set.of(PERSON)).isFor(OFFICER))
                .isFalse();
    }

    private static ScopedCase inWard(int ward) {
        return new ScopedCase(ward, Set.of(), false, Set.of(), Set.of());
    }
}
