package org.concord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.concord.partner.Partners;
import org.concord.platform.TestStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoPartnerTest {
    @Inject
    DemoPartner demo;

    @Inject
    Partners partners;

    @Test
    void itIsMadeOnceWithItsMapping() {
        demo.make(new StartupEvent());
        assertThat(TestStore.count("SELECT count(*) FROM partner WHERE code = 'demo-partner'"))
                .isEqualTo(1);
        assertThat(partners.codeMapping(partners.findId("demo-partner").orElseThrow())
                        .orElseThrow()
                        .columns())
                .contains("bias");
    }
}
