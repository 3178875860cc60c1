package org.concord.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import java.util.Objects;
import java.util.Optional;
import org.concord.platform.Authority;
import org.hibernate.Session;

/** The postcodes of the edition in force; those asked for lately are remembered. */
@ApplicationScoped
public class Postcodes {
    private static final int MOST_REMEMBERED = 50_000;

    private final Session store;
    private final Cache<Key, Optional<KnownPostcode>> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private volatile int version;

    Postcodes(Session store) {
        this.store = store;
    }

    /** What was remembered of an earlier version is not found any more, also if it was being read while the version changed. */
    private record Key(int version, String code) {}

    /** Empty if the edition does not have it, or there is none yet. */
    @ActivateRequestContext
    public Optional<KnownPostcode> find(Postcode postcode) {
        String code = postcode.outward() + postcode.inward();
        return Objects.requireNonNull(remembered.get(new Key(version, code), key -> read(key.code())));
    }

    /** From now on what an earlier version said is forgotten. */
    void nowAt(int newVersion) {
        version = newVersion;
    }

    /** Edition and row in one statement: an edition that was replaced is gone soon. */
    private Optional<KnownPostcode> read(String code) {
        return store.createNativeQuery("""
                        SELECT p.lat, p.lon, p.ward, p.district, p.terminated_on FROM postcode_register r
                        JOIN postcode p ON p.edition = r.edition AND p.code = :code WHERE r.authority_id = :authority""", Tuple.class)
                .setParameter("code", code)
                .setParameter("authority", Authority.ID)
                .uniqueResultOptional()
                .map(Postcodes::known);
    }

    private static KnownPostcode known(Tuple row) {
        Double lat = row.get("lat", Double.class);
        Double lon = row.get("lon", Double.class);
        return new KnownPostcode(
                lat == null || lon == null ? null : new Point(lat, lon),
                row.get("ward", String.class),
                row.get("district", String.class),
                Columns.dateOrNull(row.get("terminated_on")));
    }
}
