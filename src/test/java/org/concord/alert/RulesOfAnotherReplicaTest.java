package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.concord.place.PlaceWatch;
import org.concord.platform.OwnersEyes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another replica has just taken in a strand, and put rules into force that name it. */
@QuarkusTest
class RulesOfAnotherReplicaTest {
    @Inject
    RulesReader reader;

    @Inject
    RuleSets sets;

    @Inject
    PlaceWatch watch;

    @AfterEach
    void asBefore() {
        OwnersEyes.run("DELETE FROM strand WHERE code = 'TEST_RULED'");
        OwnersEyes.run("UPDATE code_register SET version = version + 1");
        watch.look();
    }

    @Test
    void rulesThatNameAStrandOfAMomentAgoAreRead() {
        RulesDocument known = sets.newest().rules();
        List<RulesDocument.@Nullable Rule> rules = new ArrayList<>(Objects.requireNonNull(known.rules()));
        RulesDocument.Rule first = Objects.requireNonNull(rules.getFirst());
        rules.addFirst(new RulesDocument.Rule(
                "test-ruled", null, List.of("TEST_RULED"), null, null, null, null, null, null, first.ladder()));
        OwnersEyes.run(
                "INSERT INTO strand (authority_id, code, label, monitored_nationally, monitored_locally, valid_from, position)"
                        + " VALUES (1, 'TEST_RULED', 'Of another replica', false, false, '2026-01-01', 20)");
        OwnersEyes.run("UPDATE code_register SET version = version + 1");

        AlertRules read = reader.kept(
                99,
                new RulesDocument(
                        rules, known.quietHours(), known.digestAt(), known.foldWithin(), known.cityFromWards()));

        assertThat(read.rules().getFirst().name()).isEqualTo("test-ruled");
    }
}
