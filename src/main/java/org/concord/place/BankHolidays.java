package org.concord.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.concord.platform.Authority;
import org.concord.platform.OneColumn;
import org.hibernate.Session;

/** The bank holidays, one list per authority. */
@ApplicationScoped
public class BankHolidays {
    private final Session store;

    BankHolidays(Session store) {
        this.store = store;
    }

    /** In the order of their days. */
    @ActivateRequestContext
    public List<BankHoliday> all() {
        return store.createNativeQuery(
                        "SELECT day, name FROM bank_holiday WHERE authority_id = :authority ORDER BY day", Tuple.class)
                .setParameter("authority", Authority.ID)
                .getResultStream()
                .map(row -> new BankHoliday(Columns.date(row.get("day")), row.get("name", String.class)))
                .toList();
    }

    public int version() {
        return version("");
    }

    /** Held until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int versionForChange() {
        return version(" FOR UPDATE");
    }

    /** Puts these days in the place of all days of these years, as the list's next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Collection<Integer> years, List<BankHoliday> wanted) {
        store.createNativeMutationQuery(
                        "UPDATE bank_holiday_list SET version = version + 1 WHERE authority_id = :authority")
                .setParameter("authority", Authority.ID)
                .executeUpdate();
        store.createNativeMutationQuery(
                        "DELETE FROM bank_holiday WHERE authority_id = :authority AND extract(year FROM day) = ANY (CAST(:years AS int[]))")
                .setParameter("authority", Authority.ID)
                .setParameter("years", years.stream().map(String::valueOf).toArray(String[]::new))
                .executeUpdate();
        store.createNativeMutationQuery("""
                        INSERT INTO bank_holiday (authority_id, day, name)
                        SELECT :authority, CAST(t.day AS date), t.name
                        FROM unnest(CAST(:days AS text[]), CAST(:names AS text[])) AS t (day, name)""")
                .setParameter("authority", Authority.ID)
                .setParameter("days", column(wanted, holiday -> holiday.day().toString()))
                .setParameter("names", column(wanted, BankHoliday::name))
                .executeUpdate();
    }

    private static String[] column(List<BankHoliday> holidays, Function<BankHoliday, String> value) {
        return holidays.stream().map(value).toArray(String[]::new);
    }

    private int version(String lock) {
        return OneColumn.of(
                        store,
                        "SELECT version FROM bank_holiday_list WHERE authority_id = :authority" + lock,
                        Integer.class)
                .setParameter("authority", Authority.ID)
                .getSingleResult();
    }
}
