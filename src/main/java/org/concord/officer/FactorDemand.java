package org.concord.officer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Role;

/** Of which roles a second factor is demanded: {@link OfficerConfig#factorDemandedOf}. */
@ApplicationScoped
class FactorDemand {
    private static final String NONE = "none";

    private final Set<Role> roles;

    FactorDemand(OfficerConfig config) {
        this.roles = config.factorDemandedOf().map(FactorDemand::read).orElse(Set.of());
    }

    /** A word that is no role stops the start, not the first sign-in. */
    void atStart(@Observes StartupEvent start) {
        roles.size();
    }

    boolean isOf(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }

    private static Set<Role> read(List<String> codes) {
        return codes.equals(List.of(NONE))
                ? Set.of()
                : codes.stream().map(FactorDemand::role).collect(Collectors.toSet());
    }

    private static Role role(String code) {
        return Stream.of(Role.values())
                .filter(role -> role.isForPeople() && role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "concord.officer.factor-demanded-of names no role of people: " + code));
    }
}
