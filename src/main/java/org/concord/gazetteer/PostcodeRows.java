package org.concord.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concord.platform.Authority;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The postcodes of editions on their way in or out; those of the one in force are {@link org.concord.place.Postcodes}. */
@ApplicationScoped
class PostcodeRows {
    private final Session store;

    PostcodeRows(Session store) {
        this.store = store;
    }

    /** @return the codes that were new to the edition; of several rows with one code the first is kept */
    Set<String> add(int edition, List<PostcodeRow.Good> rows) {
        return store
                .createNativeQuery("""
                        INSERT INTO postcode (edition, code, lat, lon, ward, district, terminated_on)
                        SELECT :edition, t.code, t.lat, t.lon, t.ward, t.district, t.terminated_on FROM unnest(CAST(:codes AS text[]), CAST(:lats AS float8[]),
                          CAST(:lons AS float8[]), CAST(:wards AS text[]), CAST(:districts AS text[]), CAST(:terminated AS date[]))
                          AS t (code, lat, lon, ward, district, terminated_on)
                        ON CONFLICT DO NOTHING RETURNING code""", String.class)
                .setParameter("edition", edition)
                .setParameter("codes", column(rows, PostcodeRow.Good::code))
                .setParameter(
                        "lats",
                        column(
                                rows,
                                row -> row.point() == null ? null : row.point().lat()))
                .setParameter(
                        "lons",
                        column(
                                rows,
                                row -> row.point() == null ? null : row.point().lon()))
                .setParameter("wards", column(rows, PostcodeRow.Good::ward))
                .setParameter("districts", column(rows, PostcodeRow.Good::district))
                .setParameter("terminated", column(rows, PostcodeRow.Good::terminatedOn))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * Some of the rows of editions that are neither in force nor on their way in.
     *
     * @return how many; 0 when there are no more
     */
    int removeSome(int most) {
        return store.createNativeMutationQuery("""
                        DELETE FROM postcode WHERE ctid = ANY (ARRAY(
                          SELECT p.ctid FROM postcode_import i JOIN postcode_register r USING (authority_id) JOIN postcode p ON p.edition = i.edition
                          WHERE authority_id = :authority AND i.state <> 'RUNNING' AND r.edition IS DISTINCT FROM i.edition LIMIT :most))""")
                .setParameter("authority", Authority.ID)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static @Nullable String[] column(
            List<PostcodeRow.Good> rows, Function<PostcodeRow.Good, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }
}
