package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;

/** What the audit trail keeps sealed, opened as a custodian of the keys could. */
public final class SealedDetail {
    private static final int SALT_BYTES = 32;

    private SealedDetail() {}

    /** Of the newest such entry. */
    public static String newest(DataKeys keys, String action, String subject) {
        Map<String, Object> row = OwnersEyes.row(
                "SELECT d.entry_id, d.data_key_id, d.sealed FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id"
                        + " WHERE e.action = ? AND e.subject = ? ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1",
                action,
                subject);
        try {
            byte[] plain = keys.find((UUID) row.get("data_key_id"))
                    .orElseThrow()
                    .open((byte[]) row.get("sealed"), "audit " + row.get("entry_id"));
            return new String(plain, SALT_BYTES, plain.length - SALT_BYTES, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
