package org.concord.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concord.report.ConsentRecipient;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;
import org.concord.report.SharingWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharingRuleTest {
    private static final Set<DisclosedField> IDENTIFYING =
            EnumSet.of(DisclosedField.HOME, DisclosedField.IDENTITY, DisclosedField.CONTACT);

    private static SharingWish wish(IdentityChoice identity, PoliceConsent police, ConsentRecipient... partners) {
        return new SharingWish(new UUID(0, 1), "CR", identity, 1, police, Set.of(partners), true, true, true);
    }

    @ParameterizedTest
    @EnumSource
    void thePoliceAreToldNothingOrAllButWhoItIsOrAll(DisclosedField field) {
        assertThat(SharingRule.allows(wish(IdentityChoice.NAMED, PoliceConsent.NO), Recipient.POLICE, field))
                .isFalse();
        assertThat(SharingRule.allows(
                        wish(IdentityChoice.NAMED, PoliceConsent.ALREADY_REPORTED), Recipient.POLICE, field))
                .isFalse();
        assertThat(SharingRule.allows(
                        wish(IdentityChoice.NAMED, PoliceConsent.WITHOUT_IDENTITY), Recipient.POLICE, field))
                .isEqualTo(!IDENTIFYING.contains(field));
        assertThat(SharingRule.allows(wish(IdentityChoice.CONFIDENTIAL, PoliceConsent.NAMED), Recipient.POLICE, field))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aPartnerIsToldIfNamedAndWhoItIsOnlyByThoseWhoGaveTheirNameToAll(DisclosedField field) {
        SharingWish named = wish(IdentityChoice.NAMED, PoliceConsent.NO, ConsentRecipient.HOUSING);
        SharingWish confidential = wish(IdentityChoice.CONFIDENTIAL, PoliceConsent.NAMED, ConsentRecipient.HOUSING);
        assertThat(SharingRule.allows(named, Recipient.HOUSING, field)).isTrue();
        assertThat(SharingRule.allows(named, Recipient.HEALTH, field)).isFalse();
        assertThat(SharingRule.allows(confidential, Recipient.HOUSING, field)).isEqualTo(!IDENTIFYING.contains(field));
    }

    @Test
    void everyPartnerOfAConsentIsARecipient() {
        assertThat(EnumSet.allOf(Recipient.class).stream().flatMap(r -> r.partner().stream()))
                .containsExactlyInAnyOrder(ConsentRecipient.values());
    }

    @Test
    void whatIsAskedForIsToldRefusedOrNotHeldAndNothingTwice() {
        SharingWish nobody = new SharingWish(
                new UUID(0, 1),
                "CR",
                IdentityChoice.ANONYMOUS,
                3,
                PoliceConsent.WITHOUT_IDENTITY,
                Set.of(),
                false,
                false,
                false);
        List<DisclosedField> asked =
                List.of(DisclosedField.NARRATIVE, DisclosedField.SUBJECTS, DisclosedField.IDENTITY);

        ReportShare.Parts plain =
                SharingRule.share(nobody, Recipient.POLICE, asked, false).parts();
        assertThat(plain.told()).containsExactly(DisclosedField.NARRATIVE);
        assertThat(plain.notHeld()).containsExactly(DisclosedField.SUBJECTS);
        assertThat(plain.refused()).containsExactly(DisclosedField.IDENTITY);
        assertThat(plain.againstWish()).isEmpty();

        ReportShare.Parts overridden =
                SharingRule.share(nobody, Recipient.HOUSING, asked, true).parts();
        assertThat(overridden.told()).containsExactly(DisclosedField.NARRATIVE);
        assertThat(overridden.againstWish()).containsExactly(DisclosedField.NARRATIVE);
        assertThat(overridden.notHeld()).containsExactly(DisclosedField.SUBJECTS, DisclosedField.IDENTITY);
        assertThat(overridden.refused()).isEmpty();
    }
}
