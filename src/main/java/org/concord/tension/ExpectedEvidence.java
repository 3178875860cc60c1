package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concord.place.Ward;
import org.concord.place.Wards;

/** Reports of the last seven days beside what is usual in each ward. */
@ApplicationScoped
class ExpectedEvidence implements WardEvidenceSource {
    private static final int WEEK = 7;

    private final CityPictures pictures;
    private final Wards wards;

    ExpectedEvidence(CityPictures pictures, Wards wards) {
        this.pictures = pictures;
        this.wards = wards;
    }

    /** Of a ward of which nothing can be expected yet nothing is said. */
    @Override
    public Map<Integer, WardEvidence> of(Collection<Integer> asked, LocalDate today) {
        CityPicture picture = pictures.of(today);
        Days days = new Days(today.minusDays(WEEK - 1), today);
        List<Ward> standing = wards.on(today).stream()
                .filter(ward -> asked.contains(ward.id()))
                .toList();
        CityHistory city = picture.city();
        List<int[]> series = standing.stream()
                .map(ward -> city.cells(List.of(ward.code()), city.strands()))
                .toList();
        List<CompareSeries> compared = CompareSeries.each(picture, days, series);
        Map<Integer, WardEvidence> evidence = new HashMap<>();
        for (int i = 0; i < compared.size(); i++) {
            SeriesView.Item week = compared.get(i).items(days, WEEK).getFirst();
            if (week.expected() != null && week.upper() != null) {
                WardEvidence.Expected expected = new WardEvidence.Expected(week.count(), week.expected(), week.upper());
                evidence.put(standing.get(i).id(), WardEvidence.of(expected));
            }
        }
        return evidence;
    }
}
