package org.concord.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;

/**
 * Who holders of receipts say they are: sealed beside what the reports gave, never in its place. Once an officer has accepted one, it is who told
 * the report from then on, and among what repeats are found by; what was known before stays, with its hashes.
 */
@ApplicationScoped
public class ReporterClaims {
    private static final int TOLD_WITH_THE_REPORT = 1;

    private final Session store;
    private final VaultRows rows;
    private final DataKeys keys;
    private final RepeatHashes hashes;
    private final KnownReporters reporters;
    private final ObjectMapper json;

    ReporterClaims(
            Session store,
            VaultRows rows,
            DataKeys keys,
            RepeatHashes hashes,
            KnownReporters reporters,
            ObjectMapper json) {
        this.store = store;
        this.rows = rows;
        this.keys = keys;
        this.hashes = hashes;
        this.reporters = reporters;
        this.json = json;
    }

    /**
     * Not among what repeats are found by before somebody has checked it.
     *
     * @param key of the report
     * @param claim with the members {@code identity, name, email, phone, safety}
     * @return false if the report was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean seal(UUID request, UUID report, UUID key, Object claim) {
        Optional<DataKey> known = keys.find(key);
        known.ifPresent(open -> store.persist(
                new VaultClaim(request, report, key, open.seal(bytes(claim), VaultClaim.context(request)))));
        return known.isPresent();
    }

    /**
     * From now on who told the report. Whoever calls has serialised what is done with its receipt.
     *
     * @return the version of who told it; empty if the report was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Integer> accept(UUID request, UUID report, Instant since) {
        return Optional.ofNullable(store.find(VaultClaim.class, request))
                .filter(claim -> claim.isOf(report))
                .flatMap(reporters::opened)
                .map(claimed -> {
                    int version = 1
                            + reporters
                                    .newest(report)
                                    .map(VaultIdentity::version)
                                    .orElse(TOLD_WITH_THE_REPORT);
                    store.persist(new VaultIdentity(
                            report, version, request, new IdentityVault.Accepted(claimed.identity(), since)));
                    store.flush();
                    rows.addHashes(
                            report,
                            hashes.of(
                                    new IdentityVault.Content(claimed.reporter(), null, List.of()),
                                    new Occasion(null, since)),
                            since);
                    return version;
                });
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what is to be sealed");
        }
    }
}
