package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concord.casework.CaseworkConfig;
import org.concord.casework.ReadOnce;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Authority;

/** Reports of the last seven days beside what is usual in each ward. Learnt once for all who ask at about the same time. */
@ApplicationScoped
class ExpectedEvidence implements WardEvidenceSource {
    private static final int WEEK = 7;

    private final CityHistories histories;
    private final Wards wards;
    private final ReadOnce<LocalDate, Map<String, WardEvidence.Expected>> shared;

    ExpectedEvidence(CityHistories histories, Wards wards, CaseworkConfig config, Clock clock) {
        this.histories = histories;
        this.wards = wards;
        this.shared = new ReadOnce<>(config.shareFiguresFor(), clock);
    }

    /** Of a ward of which nothing can be expected yet nothing is said. */
    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> asked, LocalDate today) {
        Map<String, WardEvidence.Expected> byCode = shared.get(today, () -> learnt(today));
        Map<Integer, WardEvidence> evidence = new HashMap<>();
        for (Ward ward : wards.on(today)) {
            WardEvidence.Expected expected = byCode.get(ward.code());
            if (expected != null && asked.contains(ward.id())) {
                evidence.put(ward.id(), WardEvidence.of(expected));
            }
        }
        return evidence;
    }

    private Map<String, WardEvidence.Expected> learnt(LocalDate today) {
        CityHistory city = histories.of(Authority.ID, today);
        Grid grid = city.history().grid();
        Days days = new Days(today.minusDays(WEEK - 1), today);
        List<int[]> series = IntStream.range(0, grid.wards())
                .mapToObj(ward -> IntStream.range(0, grid.strands())
                        .map(strand -> grid.cell(ward, strand))
                        .toArray())
                .toList();
        List<CompareSeries> compared = CompareSeries.each(city.history(), days, (int) today.toEpochDay(), series);
        Map<String, WardEvidence.Expected> byCode = new HashMap<>();
        for (int ward = 0; ward < compared.size(); ward++) {
            SeriesView.Item week = compared.get(ward).items(days, WEEK).getFirst();
            if (week.expected() != null && week.upper() != null) {
                byCode.put(
                        city.wards().get(ward), new WardEvidence.Expected(week.count(), week.expected(), week.upper()));
            }
        }
        return byCode;
    }
}
