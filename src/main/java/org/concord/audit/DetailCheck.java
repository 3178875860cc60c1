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

/** Whether the sealed detail of an entry is the one it was recorded with. A detail that was erased proves nothing and harms nothing. */
@ApplicationScoped
class DetailCheck {
    private final DataKeys keys;
    private final Session store;

    DetailCheck(DataKeys keys, Session store) {
        this.keys = keys;
        this.store = store;
    }

    /** Reads the data key of a detail that is there; part of the caller's transaction, whose session it leaves empty. */
    boolean holds(PlacedEntry placed) {
        Detail detail = placed.detail();
        Stored entry = placed.entry();
        if (detail == null || entry == null) {
            return true;
        }
        try {
            Optional<DataKey> key = keys.find(detail.dataKey());
            return key.isEmpty() || isWhatWasHashed(key.get(), entry, detail);
        } catch (IllegalStateException | GeneralSecurityException changed) {
            // The key does not open under the vault key, or the text not under the key.
            return false;
        } finally {
            store.clear(); // a million keys would not fit
        }
    }

    private static boolean isWhatWasHashed(DataKey key, Stored entry, Detail detail) throws GeneralSecurityException {
        byte[] text = key.open(detail.sealed(), AuditDetail.context(entry.id()));
        return Arrays.equals(CanonicalBytes.read(entry.canonical()).detailHash(), new SaltedText(text).hash());
    }
}
