package org.concord.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.concord.casework.AtCase;
import org.concord.place.WorkingTime;
import org.concord.platform.Authority;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CityHistoriesTest {
    private static final int NOBODYS = 99;
    private static final String ALLESTREE = "E05015508";

    @Inject
    CityHistories histories;

    @Inject
    WorkingTime workingTime;

    @Test
    void anEmptyHistoryBeginsTodayAndHasNothingToCompareWith() {
        CityHistory city = histories.of(NOBODYS);
        int today = today();

        assertThat(city.history().sightings()).isEmpty();
        assertThat(city.history().daysBy(today)).isEqualTo(1);
        assertThat(Picture.asOf(today, city.history())).isEmpty();
        assertThat(city.wards())
                .hasSameSizeAs(city.words().wards())
                .contains(ALLESTREE)
                .endsWith(CityHistory.NOWHERE);
        assertThat(city.strands()).contains("RACE").endsWith("UNKNOWN");
        assertThat(city.city().size()).isEqualTo(city.wards().size());
        assertThat(city.words().wards()).contains("Normanton");
    }

    @Test
    void oneReportEverAndAYearWithoutAnyAreHistoriesToo() {
        LocalDate today = workingTime.today();
        UUID report = AtCase.opened(Counted.on(ALLESTREE, today.minusDays(3))).reportId();
        OwnersEyes.run("UPDATE tension_sighting SET authority_id = ? WHERE report_id = ?", NOBODYS - 1, report);
        try {
            assertThat(histories.of(NOBODYS - 1).history().sightings()).hasSize(1);
            CityHistory yearLater = histories.of(NOBODYS - 1, today.plusDays(400));
            assertThat(yearLater.history().sightings()).hasSize(1);
            assertThat(Picture.asOf(today() + 400, opened(yearLater.history(), today() - 3)))
                    .hasValueSatisfying(
                            usual -> assertThat(DoubleStream.of(usual.baseline().rates()))
                                    .allMatch(rate -> rate > 0 && Double.isFinite(rate)));
        } finally {
            OwnersEyes.run("UPDATE tension_sighting SET authority_id = 1 WHERE report_id = ?", report);
        }
    }

    @Test
    void whatBecameKnownLaterIsNotKnownBefore() {
        LocalDate today = workingTime.today();
        int before = incidents(histories.of(Authority.ID, today.minusDays(1)), today.minusDays(2));
        int now = incidents(histories.of(Authority.ID), today.minusDays(2));

        AtCase.opened(Counted.on(ALLESTREE, today.minusDays(2)));

        assertThat(incidents(histories.of(Authority.ID, today.minusDays(1)), today.minusDays(2)))
                .isEqualTo(before);
        assertThat(incidents(histories.of(Authority.ID), today.minusDays(2))).isEqualTo(now + 1);
    }

    @Test
    void whatLiesLongAgoIsLeftOut() {
        LocalDate longAgo = workingTime.today().minusDays(CityHistories.DAYS_READ + 1);
        AtCase.opened(Counted.on(ALLESTREE, longAgo));

        assertThat(incidents(histories.of(Authority.ID), longAgo)).isZero();
    }

    @Test
    void aWardThatStandsNoMoreIsTheOneInWhichItsCentreLies() {
        Object old = OwnersEyes.value("""
                INSERT INTO ward (authority_id, code, name, valid_from, valid_to, centre_lat, centre_lon)
                VALUES (1, 'E05999901', 'Old Allestree', '2003-05-01', '2023-05-04', 52.9501, -1.4921) RETURNING id""");
        LocalDate day = workingTime.today().minusDays(300);
        AtCase file = AtCase.opened(Counted.on(ALLESTREE, day));
        OwnersEyes.run("UPDATE case_file SET ward_id = ? WHERE id = ?", old, file.id());

        try {
            CityHistory city = histories.of(Authority.ID);
            assertThat(city.history().sightings())
                    .filteredOn(one -> one.day() == day.toEpochDay())
                    .isNotEmpty()
                    .extracting(one -> city.wards().get(one.ward()))
                    .contains(ALLESTREE)
                    .doesNotContain(CityHistory.NOWHERE);
        } finally {
            OwnersEyes.run(
                    "UPDATE case_file SET ward_id = (SELECT ward_id FROM report WHERE id = ?) WHERE id = ?",
                    file.reportId(),
                    file.id());
            OwnersEyes.run("DELETE FROM ward WHERE id = ?", old);
        }
    }

    private static CountHistory opened(CountHistory history, int on) {
        return new CountHistory(
                history.grid(), history.sightings(), on, history.outages(), history.epoch(), history.usualWeek());
    }

    private static int incidents(CityHistory city, LocalDate day) {
        return (int) city.history().sightings().stream()
                .filter(one -> one.day() == day.toEpochDay()
                        && city.wards().get(one.ward()).equals(ALLESTREE))
                .count();
    }

    private int today() {
        return (int) workingTime.today().toEpochDay();
    }
}
