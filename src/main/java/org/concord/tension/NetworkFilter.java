package org.concord.tension;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are asked for, by what of them is not sealed; what is null is not asked.
 *
 * @param ward id; those of the whole authority belong to it, too
 */
record NetworkFilter(
        @Nullable Integer ward, @Nullable NetworkVetting vetting, NetworkConsentView.@Nullable State consent) {

    /** @throws org.concord.platform.Refusal 400 naming every parameter that cannot be read */
    static NetworkFilter read(Map<String, List<String>> asked, NamedCodes codes) {
        FilterQuery query = new FilterQuery(asked, codes);
        query.only("ward", "vetting", "consent");
        NetworkFilter filter = new NetworkFilter(
                query.ward("ward"),
                query.choice("vetting", NetworkVetting.class),
                query.choice("consent", NetworkConsentView.State.class));
        query.refuseIfFailed();
        return filter;
    }

    /** Over a contact {@code c} and its newest consent {@code k}; led by AND or empty. */
    String sql() {
        return (ward == null ? "" : " AND (c.ward_ids = '{}' OR :ward = ANY(c.ward_ids))")
                + (vetting == null ? "" : " AND c.vetting = :vetting")
                + (consent == null ? "" : consents(consent));
    }

    private static String consents(NetworkConsentView.State state) {
        return switch (state) {
            case CURRENT -> " AND c.withdrawn_at IS NULL AND k.until >= :today";
            case EXPIRED -> " AND c.withdrawn_at IS NULL AND k.until < :today";
            case WITHDRAWN -> " AND c.withdrawn_at IS NOT NULL";
        };
    }

    <Q extends Query> Q bind(Q query, LocalDate today) {
        if (ward != null) {
            query.setParameter("ward", ward);
        }
        if (vetting != null) {
            query.setParameter("vetting", vetting.name());
        }
        if (consent != null && consent != NetworkConsentView.State.WITHDRAWN) {
            query.setParameter("today", today);
        }
        return query;
    }
}
