package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.access.Actor;
import org.concord.access.Role;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;
import org.concord.place.Wards;
import org.concord.platform.OwnersEyes;
import org.concord.platform.TestClock;
import org.junit.jupiter.api.Test;

/** On the demonstration accounts. */
@QuarkusTest
class OnDutyTest {
    @Inject
    OnDuty onDuty;

    @Inject
    Wards wards;

    @Inject
    OfficerActors actors;

    @Inject
    TestClock clock;

    private static UUID id(String account) {
        return UUID.fromString(
                Caller.signIn(account + "@demo.invalid", Caller.DEMONSTRATION).path("officer.id"));
    }

    private List<String> wardsOf(String account, DutyKind kind) {
        UUID id = id(account);
        return onDuty.holders().stream()
                .filter(holder -> holder.officer().equals(id) && holder.kind() == kind)
                .map(holder -> String.valueOf(wards.codeOf(holder.ward())))
                .sorted()
                .toList();
    }

    @Test
    void everyWardHasAnOfficerAndTheFirstTwoADeputy() {
        assertThat(wardsOf("officer", DutyKind.OFFICER)).containsExactly("E05015511", "E05015521");
        assertThat(wardsOf("deputy", DutyKind.DEPUTY)).containsExactly("E05015511", "E05015521");
        assertThat(wardsOf("officer2", DutyKind.OFFICER)).hasSize(16).doesNotContain("E05015511", "E05015521");
        assertThat(wardsOf("director", DutyKind.DUTY_DIRECTOR)).containsExactly("null");
    }

    @Test
    void coordinatorsAreWhoeverHasTheRole() {
        assertThat(onDuty.coordinators())
                .contains(id("coordinator"), id("coordinator2"), id("director"))
                .doesNotContain(id("officer"));
    }

    @Test
    void aContactIsWhereTheOfficerIsTold() {
        UUID id = id("officer");
        assertThat(onDuty.contact(id))
                .contains(new OfficerContact(
                        id,
                        "Demo Officer (Normanton, Arboretum)",
                        "officer@demo.invalid",
                        "en",
                        Map.of(
                                DeliveryChannel.EMAIL,
                                new Address.Mailbox("officer@demo.invalid"),
                                DeliveryChannel.IN_APP,
                                new Address.Inbox())));
        assertThat(onDuty.contact(UUID.randomUUID())).isEmpty();
    }

    @Test
    void namesAreGivenForIdsThatAreKnown() {
        UUID officer = id("officer");
        assertThat(onDuty.names(List.of(officer, officer, UUID.randomUUID()))).containsOnlyKeys(officer);
    }

    @Test
    void whatIsRememberedIsReadAnewAlsoWhenTheClockIsPutBack() {
        UUID officer = id("officer");
        String name = onDuty.names(List.of(officer)).get(officer);
        clock.advance(Duration.ofDays(1));
        try {
            assertThat(onDuty.names(List.of(officer))).containsEntry(officer, name);
            OwnersEyes.run("UPDATE officer SET name = 'Another name' WHERE id = ?", officer);
            clock.reset();
            assertThat(onDuty.names(List.of(officer))).containsEntry(officer, "Another name");
        } finally {
            OwnersEyes.run("UPDATE officer SET name = ? WHERE id = ?", name, officer);
            clock.advance(Duration.ofDays(1));
            onDuty.names(List.of(officer)); // so that no other test is told the other name
            clock.reset();
        }
    }

    @Test
    void theActorHasTheScopeOfTheOfficer() {
        Actor.Person officer =
                (Actor.Person) actors.findByEmail("officer@demo.invalid").orElseThrow();
        assertThat(officer.roles()).containsExactly(Role.OFFICER);
        assertThat(officer.scope().everyWard()).isFalse();
        assertThat(officer.scope().wards().stream().map(wards::codeOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("E05015511", "E05015521");
        Actor.Person coordinator =
                (Actor.Person) actors.findByEmail("coordinator@demo.invalid").orElseThrow();
        assertThat(coordinator.scope().everyWard()).isTrue();
        assertThat(actors.findByEmail("nobody@demo.invalid")).isEmpty();
        assertThat(actors.find(UUID.randomUUID())).isEmpty();
    }
}
