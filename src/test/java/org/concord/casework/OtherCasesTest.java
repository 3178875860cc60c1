package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.vault.RepeatSign.EMAIL;
import static org.concord.vault.RepeatSign.HOUSE;
import static org.concord.vault.RepeatSign.PLACE;
import static org.concord.vault.RepeatSign.SUBJECT_NAME;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concord.report.IdentityChoice;
import org.concord.report.ReporterRole;
import org.concord.vault.RepeatSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherCasesTest {
    private static final RepeatRule RULE =
            new RepeatRule(Set.of(RepeatKind.values()), 3, Period.ofDays(10), ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID CASE = UUID.randomUUID();

    private static ToldReport told(UUID caseId, IdentityChoice identity, Duration later) {
        return new ToldReport(UUID.randomUUID(), caseId, NOON.plus(later), 1, ReporterRole.VICTIM, identity);
    }

    private static ToldReport told(UUID caseId, IdentityChoice identity) {
        return told(caseId, identity, Duration.ZERO);
    }

    private static OtherCases of(ToldReport own, ToldReport other, RepeatSign... signs) {
        OtherCases others = new OtherCases(RULE, CASE);
        others.add(own, Map.of(own, Set.of(signs), other, Set.of(signs)));
        return others;
    }

    @Test
    void anotherReportOfTheCaseItselfIsNoOtherCase() {
        ToldReport own = told(CASE, IdentityChoice.NAMED);

        assertThat(of(own, told(CASE, IdentityChoice.NAMED), EMAIL).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "-10, 1", "11, 0", "-11, 0"})
    void whatCameLaterIsFoundLikeWhatCameBefore(int days, int cases) {
        ToldReport own = told(CASE, IdentityChoice.NAMED);
        ToldReport other = told(UUID.randomUUID(), IdentityChoice.NAMED, Duration.ofDays(days));

        assertThat(of(own, other, EMAIL).each()).hasSize(cases);
    }

    @Test
    void severalReportsOfAnotherCaseAreOneCase() {
        UUID other = UUID.randomUUID();
        ToldReport own = told(CASE, IdentityChoice.NAMED);
        OtherCases others = new OtherCases(RULE, CASE);
        others.add(
                own,
                Map.of(
                        told(other, IdentityChoice.NAMED),
                        Set.of(EMAIL),
                        told(other, IdentityChoice.NAMED),
                        Set.of(EMAIL)));

        assertThat(others.each()).hasSize(1);
        assertThat(others.all().get(RepeatKind.VICTIM))
                .satisfies(all -> assertThat(all.incidents()).isEqualTo(2))
                .satisfies(all -> assertThat(all.reports()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, CONFIDENTIAL, EMAIL, false",
        "CONFIDENTIAL, NAMED, HOUSE, false",
        "CONFIDENTIAL, CONFIDENTIAL, EMAIL, true",
        "NAMED, NAMED, EMAIL, true",
        "NAMED, CONFIDENTIAL, PLACE, true",
        "NAMED, ANONYMOUS, SUBJECT_NAME, true"
    })
    void whoIsNamedInOneCaseDoesNotSayWhoIsMeantInAnother(
            IdentityChoice one, IdentityChoice another, RepeatSign sign, boolean open) {
        ToldReport own = told(CASE, one);
        ToldReport other = told(UUID.randomUUID(), another);
        OtherCases others = of(own, other, sign);

        assertThat(others.each().keySet()).isNotEmpty().allSatisfy(key -> assertThat(others.isOpen(key))
                .isEqualTo(open));
    }

    @Test
    void aPlaceOpensACaseAsAPlaceAndNotAsAVictim() {
        ToldReport own = told(CASE, IdentityChoice.NAMED);
        UUID other = UUID.randomUUID();
        OtherCases others = of(own, told(other, IdentityChoice.CONFIDENTIAL), EMAIL, PLACE, SUBJECT_NAME);

        assertThat(others.isOpen(new OtherCases.Key(RepeatKind.VICTIM, other))).isFalse();
        assertThat(others.isOpen(new OtherCases.Key(RepeatKind.PLACE, other))).isTrue();
        assertThat(others.isOpen(new OtherCases.Key(RepeatKind.SUBJECT, other))).isTrue();
        assertThat(of(own, told(other, IdentityChoice.CONFIDENTIAL), HOUSE)
                        .isOpen(new OtherCases.Key(RepeatKind.PLACE, other)))
                .isFalse();
    }
}
