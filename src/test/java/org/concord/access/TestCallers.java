package org.concord.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.platform.TestStore;
import org.hibernate.Session;

/** Real tokens of made-up people. Knows them, too, as long as nobody else does. */
@ApplicationScoped
@Priority(-1)
public class TestCallers implements ActorSource {
    private final Tokens tokens;
    private final Session store;

    TestCallers(Tokens tokens, Session store) {
        this.tokens = tokens;
        this.store = store;
    }

    /** A new officer's token. */
    @Transactional
    public String withRoles(Role... roles) {
        UUID id = UUID.randomUUID();
        TestStore.execute(
                "INSERT INTO officer (id, authority_id, email, name, password_hash, all_wards, created_at, version) VALUES (?, 1, ?, 'Made up', '-', true, now(), 0)",
                id,
                id + "@test.invalid");
        Stream.of(roles)
                .forEach(role -> TestStore.execute(
                        "INSERT INTO officer_role (officer_id, role) VALUES (?, ?)", id, role.code()));
        return tokens.forOfficer(id).token();
    }

    @Override
    public String kind() {
        return "officer";
    }

    @Override
    public Optional<Actor> find(UUID id) {
        List<String> roles = store.createNativeQuery(
                        "SELECT role FROM officer_role WHERE officer_id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        CaseScope everything = new CaseScope(id, true, Set.of(), Set.of());
        return Optional.of(new Actor.Person(id, roles.stream().map(Role::of).collect(Collectors.toSet()), everything));
    }
}
