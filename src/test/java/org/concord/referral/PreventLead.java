package org.concord.referral;

import java.util.UUID;
import org.concord.platform.OwnersEyes;

/** Whoever reads the Prevent compartment: no demonstration account does. */
public final class PreventLead {
    public static final String ACCOUNT = "prevent-lead-of-a-test";

    private PreventLead() {}

    /** With a demonstration account's password. */
    public static void isThere() {
        UUID id = UUID.randomUUID();
        if (OwnersEyes.run("""
                        INSERT INTO officer (id, authority_id, email, name, password_hash, all_wards, active, created_at, version)
                        SELECT ?, 1, ?, 'Lead', password_hash, true, true, now(), 0 FROM officer WHERE email = 'auditor@demo.invalid'
                        ON CONFLICT DO NOTHING""", id, ACCOUNT + "@demo.invalid") == 1) {
            OwnersEyes.run("INSERT INTO officer_role (officer_id, role) VALUES (?, 'prevent-lead')", id);
        }
    }
}
