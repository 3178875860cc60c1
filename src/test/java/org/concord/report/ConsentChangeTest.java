package org.concord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.report.ConsentChange.Part.PARTNERS;
import static org.concord.report.ConsentChange.Part.POLICE;
import static org.concord.report.ConsentChange.Part.SUPPORT;
import static org.concord.report.ConsentRecipient.EDUCATION;
import static org.concord.report.ConsentRecipient.HOUSING;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentChangeTest {

    @Test
    void aMixedWishIsSplit() {
        ConsentChange change = ConsentChange.of(
                given(PoliceConsent.WITHOUT_IDENTITY, Set.of(HOUSING), null),
                given(PoliceConsent.NO, Set.of(EDUCATION), true));

        assertThat(change.now()).isEqualTo(given(PoliceConsent.NO, Set.of(), null));
        assertThat(change.narrowed()).containsExactly(POLICE, PARTNERS);
        assertThat(change.wider()).containsExactly(PARTNERS, SUPPORT);
    }

    /** The first column in force, the second wished, the third in force afterwards. */
    @ParameterizedTest
    @CsvSource({
        "NAMED, WITHOUT_IDENTITY, WITHOUT_IDENTITY",
        "NAMED, NO, NO",
        "WITHOUT_IDENTITY, NAMED, WITHOUT_IDENTITY",
        "NO, WITHOUT_IDENTITY, NO",
        "ALREADY_REPORTED, NO, NO",
        "ALREADY_REPORTED, WITHOUT_IDENTITY, ALREADY_REPORTED",
        "NO, ALREADY_REPORTED, NO",
        "NAMED, ALREADY_REPORTED, NAMED"
    })
    void theIdentityGoesToThePoliceOnlyAfterACheck(PoliceConsent before, PoliceConsent wish, PoliceConsent now) {
        ConsentChange change = ConsentChange.of(given(before, Set.of(), null), given(wish, Set.of(), null));

        assertThat(change.now().police()).isEqualTo(now);
        assertThat(change.widens()).isEqualTo(now != wish);
    }

    @Test
    void toSayNothingOfSupportTakesBackAYesAndLeavesANo() {
        assertThat(support(true, null)).isNull();
        assertThat(support(false, null)).isFalse();
        assertThat(support(null, false)).isFalse();
        assertThat(support(true, false)).isFalse();
        assertThat(support(false, true)).as("waits").isFalse();
        assertThat(support(true, true)).isTrue();
    }

    @Property
    void theSameAgainChangesNothing(@ForAll("consents") NewReport.ConsentGiven given) {
        ConsentChange change = ConsentChange.of(given, given);

        assertThat(change.narrows()).isFalse();
        assertThat(change.widens()).isFalse();
        assertThat(change.now()).isEqualTo(given);
    }

    @Property
    void nothingIsEverAllowedAtOnceThatWasNotBefore(
            @ForAll("consents") NewReport.ConsentGiven before, @ForAll("consents") NewReport.ConsentGiven wish) {
        ConsentChange change = ConsentChange.of(before, wish);

        assertThat(before.partners()).containsAll(change.now().partners());
        assertThat(change.now().police().isWithin(before.police())).isTrue();
        assertThat(Boolean.TRUE.equals(change.now().support()) && !Boolean.TRUE.equals(before.support()))
                .isFalse();
        assertThat(change.narrows()).isEqualTo(!change.now().equals(before));
    }

    @Property
    void andNothingStaysAllowedThatIsNotWishedUnlessItWaits(
            @ForAll("consents") NewReport.ConsentGiven before, @ForAll("consents") NewReport.ConsentGiven wish) {
        ConsentChange change = ConsentChange.of(before, wish);

        assertThat(wish.partners()).containsAll(change.now().partners());
        assertThat(Boolean.TRUE.equals(change.now().support()) && !Boolean.TRUE.equals(wish.support()))
                .isFalse();
        assertThat(change.now().police() == wish.police() || change.wider().contains(POLICE))
                .isTrue();
    }

    @Property
    void theWholeWishIsAllThereIsToAllow(
            @ForAll("consents") NewReport.ConsentGiven before, @ForAll("consents") NewReport.ConsentGiven wish) {
        NewReport.ConsentGiven whole = ConsentChange.of(before, wish).whole();

        assertThat(whole.police()).isEqualTo(wish.police());
        assertThat(whole.partners()).isEqualTo(wish.partners());
        ConsentChange again = ConsentChange.of(whole, wish);
        assertThat(again.narrows() || again.widens()).isFalse();
    }

    @Test
    void theCentreLosesItsSightAtOnceAndGainsItOnlyAfterACheck() {
        ConsentChange taken = ConsentChange.of(forCentre(true), forCentre(null));
        assertThat(taken.now().centre()).isNull();
        assertThat(taken.narrowed()).containsExactly(ConsentChange.Part.CENTRE);
        assertThat(taken.widens()).isFalse();

        ConsentChange given = ConsentChange.of(forCentre(false), forCentre(true));
        assertThat(given.now().centre()).isFalse();
        assertThat(given.narrows()).isFalse();
        assertThat(given.wider()).containsExactly(ConsentChange.Part.CENTRE);
    }

    private static NewReport.ConsentGiven forCentre(@Nullable Boolean centre) {
        return new NewReport.ConsentGiven(PoliceConsent.NO, Set.of(), null, centre);
    }

    @Provide
    Arbitrary<NewReport.ConsentGiven> consents() {
        return Combinators.combine(
                        Arbitraries.of(PoliceConsent.class),
                        Arbitraries.of(ConsentRecipient.class).set(),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(NewReport.ConsentGiven::new);
    }

    private static @Nullable Boolean support(@Nullable Boolean before, @Nullable Boolean wish) {
        return ConsentChange.of(given(PoliceConsent.NO, Set.of(), before), given(PoliceConsent.NO, Set.of(), wish))
                .now()
                .support();
    }

    private static NewReport.ConsentGiven given(
            PoliceConsent police, Set<ConsentRecipient> partners, @Nullable Boolean support) {
        return new NewReport.ConsentGiven(police, partners, support, null);
    }
}
