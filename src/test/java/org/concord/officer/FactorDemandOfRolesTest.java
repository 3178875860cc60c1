package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.junit.jupiter.api.Test;

/** Of whom a second factor is demanded, by what the operator says. */
class FactorDemandOfRolesTest {
    private static final String SETTING = "concord.officer.factor-demanded-of";

    private static Set<Role> demanded(SmallRyeConfigBuilder settings) {
        SmallRyeConfig config = settings.withMapping(OfficerConfig.class)
                .withValidateUnknown(false)
                .build();
        FactorDemand demand = new FactorDemand(config.getConfigMapping(OfficerConfig.class));
        return Stream.of(Role.values())
                .filter(role -> demand.isOf(Set.of(role)))
                .collect(Collectors.toSet());
    }

    private static SmallRyeConfigBuilder settings() {
        return new SmallRyeConfigBuilder();
    }

    @Test
    void whereNothingIsSaidNobodyNeedsOne() {
        assertThat(demanded(settings())).isEmpty();
    }

    @Test
    void whatTheOperatorSaysCounts() {
        assertThat(demanded(settings().withDefaultValue(SETTING, "officer,prevent-lead")))
                .containsExactlyInAnyOrder(Role.OFFICER, Role.PREVENT_LEAD);
        assertThat(demanded(settings().withDefaultValue(SETTING, "none"))).isEmpty();
    }

    @Test
    void aWordThatIsNoRoleIsRefused() {
        assertThatThrownBy(() -> demanded(settings().withDefaultValue(SETTING, "none,officer")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
