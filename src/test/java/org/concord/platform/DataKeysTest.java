package org.concord.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataKeysTest {
    private static final byte[] STORY = "what somebody told us".getBytes(UTF_8);

    private final DataKeys keys;

    @Inject
    DataKeysTest(DataKeys keys) {
        this.keys = keys;
    }

    @Test
    void whatAKeySealedItOpensAgainAfterItWasFoundInTheStore() throws GeneralSecurityException {
        DataKey made = create();
        byte[] sealed = made.seal(STORY, "context");

        assertThat(find(made.id()).open(sealed, "context")).isEqualTo(STORY);
        assertThat(new String(sealed, UTF_8)).doesNotContain("somebody");
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        DataKey key = create();

        assertThat(key.seal(STORY, "context")).isNotEqualTo(key.seal(STORY, "context"));
    }

    @Test
    void anotherContextDoesNotOpen() {
        DataKey key = create();
        byte[] sealed = key.seal(STORY, "vault 1 REPORTER");

        assertThatThrownBy(() -> key.open(sealed, "vault 2 REPORTER")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anotherKeyDoesNotOpen() {
        byte[] sealed = create().seal(STORY, "context");
        DataKey other = create();

        assertThatThrownBy(() -> other.open(sealed, "context")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aChangedByteAnywhereDoesNotOpen() {
        DataKey key = create();
        byte[] sealed = key.seal(STORY, "context");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.open(changed, "context")).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> key.open(new byte[0], "context")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theStoreHoldsTheKeyOnlyWrapped() {
        DataKey made = create();

        byte[] wrapped = (byte[]) OwnersEyes.value("SELECT wrapped FROM data_key WHERE id = ?", made.id());

        // Tink: 5 bytes of key id, 12 of nonce, 32 of key, 16 of tag.
        assertThat(wrapped).hasSize(5 + 12 + 32 + 16);
    }

    @Test
    void aWrappedKeyThatIsMovedToAnotherRowDoesNotOpen() {
        DataKey one = create();
        DataKey other = create();
        OwnersEyes.run(
                "UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id = ?) WHERE id = ?",
                one.id(),
                other.id());

        assertThatThrownBy(() -> find(other.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDestroyedOrUnknownKeyIsNotFound() {
        DataKey made = create();
        OwnersEyes.run("UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = ?", made.id());

        assertThat(QuarkusTransaction.requiringNew().call(() -> keys.find(made.id())))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> keys.find(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void ofManyKeysThoseThatOpenAreFoundAtOnce() throws GeneralSecurityException {
        DataKey good = create();
        DataKey destroyed = create();
        DataKey spoilt = create();
        byte[] sealed = good.seal(STORY, "context");
        OwnersEyes.run("UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE id = ?", destroyed.id());
        OwnersEyes.run("UPDATE data_key SET wrapped = '\\x00'::bytea WHERE id = ?", spoilt.id());

        Map<UUID, DataKey> found = QuarkusTransaction.requiringNew()
                .call(() -> keys.findAll(List.of(good.id(), destroyed.id(), spoilt.id(), UUID.randomUUID())));

        assertThat(found).containsOnlyKeys(good.id());
        assertThat(found.get(good.id()).open(sealed, "context")).isEqualTo(STORY);
    }

    @Test
    void aKeyIsPartOfTheTransactionThatNeedsIt() {
        assertThatThrownBy(() -> keys.create(Authority.ID)).isInstanceOf(TransactionalException.class);
        UUID[] lost = new UUID[1];
        QuarkusTransaction.begin();
        lost[0] = keys.create(Authority.ID).id();
        QuarkusTransaction.rollback();

        assertThat(OwnersEyes.rows("SELECT id FROM data_key WHERE id = ?", lost[0]))
                .isEmpty();
    }

    private DataKey create() {
        return QuarkusTransaction.requiringNew().call(() -> keys.create(Authority.ID));
    }

    private DataKey find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> keys.find(id).orElseThrow());
    }
}
