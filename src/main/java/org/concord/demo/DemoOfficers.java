package org.concord.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.DutyDraft;
import org.concord.officer.DutyKind;
import org.concord.officer.EnrolForDemonstration;
import org.concord.officer.OfficerDraft;
import org.concord.officer.Passwords;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.PlatformConfig;
import org.concord.platform.Start;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The demonstration accounts but that of {@link DemoCentre}. Everybody knows their password, so they exist only where demonstration was asked for. */
@ApplicationScoped
class DemoOfficers {
    private static final Logger LOG = Logger.getLogger(DemoOfficers.class);
    static final String PASSWORD = "demonstration";
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    /** Normanton and Arboretum. */
    private static final Set<String> FIRST_WARDS = Set.of("E05015521", "E05015511");

    private final PlatformConfig config;
    private final Wards wards;
    private final Passwords passwords;
    private final EnrolForDemonstration enrol;
    private final CurrentActor actor;
    private final Clock clock;

    DemoOfficers(
            PlatformConfig config,
            Wards wards,
            Passwords passwords,
            EnrolForDemonstration enrol,
            CurrentActor actor,
            Clock clock) {
        this.config = config;
        this.wards = wards;
        this.passwords = passwords;
        this.enrol = enrol;
        this.actor = actor;
        this.clock = clock;
    }

    /** One account; without wards it is on no ward's duty. */
    private record Account(
            String email, String name, Role role, @Nullable DutyKind duty, Set<Integer> wards) {

        static Account of(String email, String name, Role role) {
            return new Account(email, name, role, null, Set.of());
        }

        OfficerDraft draft(String passwordHash) {
            return OfficerDraft.of(email + "@demo.invalid", name, Set.of(role), wards, passwordHash);
        }

        List<DutyDraft> duties() {
            if (duty == null) {
                return List.of();
            }
            Stream<@Nullable Integer> each =
                    wards.isEmpty() ? Stream.of((Integer) null) : wards.stream().sorted();
            return each.map(ward -> new DutyDraft(duty, ward, null, SINCE, null))
                    .toList();
        }
    }

    @ActivateRequestContext
    void atStart(@Observes @Priority(Start.PEOPLE + 5) StartupEvent start) {
        if (!config.demo()) {
            return;
        }
        LOG.warn(
                "DEMONSTRATION ACCOUNTS exist: anybody who can reach this service can sign in. Never set CONCORD_DEMO where real reports come in.");
        String hash = passwords.hash(PASSWORD);
        actor.as(new Actor.Worker("demonstration"), () -> {
            accounts().forEach(account -> enrol.enrol(account.draft(hash), account.duties()));
            return true;
        });
    }

    private List<Account> accounts() {
        Set<Integer> first = wards(true);
        return List.of(
                new Account("officer", "Demo Officer (Normanton, Arboretum)", Role.OFFICER, DutyKind.OFFICER, first),
                new Account("deputy", "Demo Deputy (Normanton, Arboretum)", Role.OFFICER, DutyKind.DEPUTY, first),
                new Account("officer2", "Demo Officer (all other wards)", Role.OFFICER, DutyKind.OFFICER, wards(false)),
                Account.of("coordinator", "Demo Coordinator", Role.COORDINATOR),
                Account.of("coordinator2", "Demo Coordinator Two", Role.COORDINATOR),
                new Account("director", "Demo Duty Director", Role.COORDINATOR, DutyKind.DUTY_DIRECTOR, Set.of()),
                Account.of("custodian", "Demo Custodian", Role.CUSTODIAN),
                Account.of("custodian2", "Demo Custodian Two", Role.CUSTODIAN),
                Account.of("analyst", "Demo Analyst", Role.ANALYST),
                Account.of("auditor", "Demo Auditor", Role.AUDITOR),
                Account.of("administrator", "Demo Administrator", Role.ADMINISTRATOR));
    }

    /** Today's wards, the first ones or the others. */
    private Set<Integer> wards(boolean first) {
        return wards.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(ward -> FIRST_WARDS.contains(ward.code()) == first)
                .map(Ward::id)
                .collect(Collectors.toSet());
    }
}
