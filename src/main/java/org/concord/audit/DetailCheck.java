package org.concord.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.concord.audit.PlacedEntry.Detail;
import org.concord.audit.PlacedEntry.Stored;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.hibernate.Session;

/**
 * Whether the sealed detail of an entry is there, and the one it was recorded with. Erasure destroys the key and never the row: what
 * cannot be read any more proves nothing and harms nothing, what is gone was taken away.
 */
@ApplicationScoped
class DetailCheck {
    private final DataKeys keys;
    private final Session store;

    DetailCheck(DataKeys keys, Session store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * Reads the data key of a detail that is there; part of the caller's transaction, whose session it leaves empty.
     *
     * @param placed otherwise whole, so that its bytes can be read
     */
    boolean holds(PlacedEntry placed) {
        Detail detail = placed.detail();
        Stored entry = placed.entry();
        if (entry == null) {
            return true;
        }
        byte[] hash = CanonicalBytes.read(entry.canonical()).detailHash();
        if (detail == null || hash == null) {
            return detail == null && hash == null;
        }
        try {
            Optional<DataKey> key = keys.find(detail.dataKey());
            return key.isEmpty() || isWhatWasHashed(key.get(), entry, detail, hash);
        } catch (IllegalStateException | GeneralSecurityException changed) {
            // The key does not open under the vault key, or the text not under the key.
            return false;
        } finally {
            store.clear(); // a million keys would not fit
        }
    }

    private static boolean isWhatWasHashed(DataKey key, Stored entry, Detail detail, byte[] hash)
            throws GeneralSecurityException {
        byte[] text = key.open(detail.sealed(), AuditDetail.context(entry.id()));
        return Arrays.equals(hash, new SaltedText(text).hash());
    }
}
