package org.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concord.intake.FullReport.quoted;
import static org.concord.intake.FullReport.taken;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who told us, where exactly they live and whom they complain about: in the vault, and nowhere else in the store. */
@QuarkusTest
class WhatIsSealedTest {
    private final DataKeys keys;

    @Inject
    WhatIsSealedTest(DataKeys keys) {
        this.keys = keys;
    }

    @ParameterizedTest
    @CsvSource({
        "/reporter/name, Mx Xylophonia", "/reporter/email, xylophonia@example.org",
                "/reporter/contactSafety/note, ask for Xylophonia",
        "/subjects/0/name, Mr Xylophonia", "/subjects/0/description, looks like Xylophonia",
                "/place/description, 12 Xylophonia Road"
    })
    void aNameOrAnAddressLiesInNoTableOfTheStoreInClear(String pointer, String value) {
        taken(FullReport.with(pointer, quoted(value)).replace("PUBLIC_TRANSPORT", "HOME"));

        assertThat(OwnersEyes.tablesThatHold("Xylophonia")).isEmpty();
    }

    /** That the search above would find something if it were there. */
    @Test
    void aNarrativeIsFoundWhereItLies() {
        taken(FullReport.telling(quoted("Only Wombats Here")));

        assertThat(OwnersEyes.tablesThatHold("only wombats")).containsExactly("report");
    }

    @Test
    void aPhoneNumberAndAHomesPostcodeLieInNoTableInClear() {
        taken(FullReport.with("/reporter/phone", quoted("07700 900789"))
                .replace("PUBLIC_TRANSPORT", "HOME")
                .replace("DE23 6RH", "DE23 9ZZ"));

        // Not shorter: three or six characters stand by chance somewhere in the keys of every large table.
        for (String part : List.of("7700 900789", "7700900789", "DE23 9ZZ", "DE239ZZ")) {
            assertThat(OwnersEyes.tablesThatHold(part)).as(part).isEmpty();
        }
    }

    @Test
    void ofAHomeTheReportKeepsWardOutwardCodeAndACornerOfTheGrid() {
        Map<String, Object> report = reportOf(taken(FullReport.whole().replace("PUBLIC_TRANSPORT", "HOME")));

        assertThat(report)
                .containsEntry("place_type", "HOME")
                .containsEntry("ward_reported", "E05015521")
                .containsEntry("outward_code", "DE23")
                .containsEntry("postcode", null)
                .containsEntry("place_description", null);
        // 100 m are 100/111320 of a degree: 52.905 lies nearest to step 58894, and −1.483 to step −996 of a parallel
        // that is cos 52.905° as long.
        assertThat(report.get("lat")).hasToString("52.905138");
        assertThat(Double.parseDouble(report.get("lon").toString()))
                .isBetween(-1.48374, -1.48226)
                .isNotEqualTo(-1.483);
    }

    @Test
    void twoHomesInTheSameSquareCannotBeToldApart() {
        Map<String, Object> one = reportOf(taken(FullReport.with("/place/point", "{\"lat\":52.9050,\"lon\":-1.4833}")
                .replace("PUBLIC_TRANSPORT", "HOME")));
        Map<String, Object> other = reportOf(taken(FullReport.with("/place/point", "{\"lat\":52.9053,\"lon\":-1.4836}")
                .replace("PUBLIC_TRANSPORT", "HOME")));

        assertThat(one.get("lat")).isEqualTo(other.get("lat"));
        assertThat(one.get("lon")).isEqualTo(other.get("lon"));
    }

    @Test
    void whatWasSealedCanBeOpenedWithTheReportsOwnKeyAndNoOtherContext() throws GeneralSecurityException {
        Map<String, Object> report = reportOf(taken(FullReport.whole().replace("PUBLIC_TRANSPORT", "HOME")));
        DataKey key = QuarkusTransaction.requiringNew()
                .call(() -> keys.find((UUID) report.get("data_key_id")).orElseThrow());

        assertThat(opened(key, report, "REPORTER"))
                .contains("Amina Khan", "amina@example.org", "07700 900123", "never leave a message", "MONDAY");
        assertThat(opened(key, report, "PLACE")).contains("DE23 6RH", "52.905", "-1.483", "bus stop, Normanton Road");
        assertThat(opened(key, report, "SUBJECTS")).contains("J. Doe", "tall");
        assertThatThrownBy(() -> key.open(sealed(report, "PLACE"), "vault " + report.get("id") + " REPORTER"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void everyReportHasAKeyOfItsOwn() {
        Object one = reportOf(taken(FullReport.whole())).get("data_key_id");
        Object other = reportOf(taken(FullReport.whole())).get("data_key_id");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void thePersonWhoTellsTwiceIsFoundAgainHoweverTheyWriteIt() {
        Set<String> first = hashesOf(taken(FullReport.whole().replace("PUBLIC_TRANSPORT", "HOME")));
        Set<String> again = hashesOf(taken(FullReport.whole()
                .replace("PUBLIC_TRANSPORT", "HOME")
                .replace("Amina Khan", "KHAN, Amína")
                .replace("amina@example.org", "Amina@Example.ORG")
                .replace("07700 900123", "+44 (0)7700 900-123")
                .replace("J. Doe", "doe j")
                .replace("DE23 6RH", "de236rh")
                .replace("bus stop, Normanton Road", "Normanton Road: Bus Stop")));

        assertThat(first).hasSize(5);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void anotherPersonIsNotTakenForThem() {
        Set<String> first = hashesOf(taken(FullReport.whole()));
        Set<String> other = hashesOf(taken(FullReport.whole()
                .replace("Amina Khan", "Amina Khalil")
                .replace("amina@example.org", "amina@example.com")
                .replace("07700 900123", "07700 900124")
                .replace("J. Doe", "Amina Khan")
                .replace("bus stop, Normanton Road", "bus stop, Pear Tree Road")));

        assertThat(other)
                .as("also not where a reporter has the name of somebody complained about")
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPlaceThatIsNoHomeLeavesNoHashOfAnAddress() {
        assertThat(hashesOf(taken(FullReport.whole())))
                .noneMatch(hash -> hash.startsWith("ADDRESS") || hash.startsWith("HOUSE"))
                .anyMatch(hash -> hash.startsWith("PLACE"));
    }

    @Test
    void aHomeAndAnOpenPlaceOfTheSameAddressHaveNoHashInCommon() {
        String address = FullReport.whole().replace("bus stop, Normanton Road", "12 Oak Road");
        Set<String> home = hashesOf(taken(address.replace("PUBLIC_TRANSPORT", "HOME")));
        Set<String> open = hashesOf(taken(address));

        assertThat(home).anyMatch(hash -> hash.startsWith("HOUSE")).noneMatch(hash -> hash.startsWith("PLACE"));
        assertThat(open.stream().filter(hash -> hash.startsWith("PLACE")).map(WhatIsSealedTest::bytes))
                .as("whoever reads the open address would know the sealed one")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        home.stream().map(WhatIsSealedTest::bytes).toList());
    }

    private static String bytes(String hash) {
        return hash.split(" ")[1];
    }

    @Test
    void whatIsSealedIsSaidInTheTrailByItsKindAlone() {
        UUID report = (UUID) reportOf(taken(FullReport.whole())).get("id");

        byte[] canonical = (byte[]) OwnersEyes.value("""
                SELECT e.canonical FROM audit_entry e JOIN case_file c ON c.reference = e.subject JOIN case_report l ON l.case_id = c.id
                WHERE l.report_id = ? AND e.action = 'identity-sealed'""", report);

        assertThat(new String(canonical, UTF_8))
                .contains("REPORTER", "SUBJECTS")
                .doesNotContain("Amina", "Doe");
    }

    private static Map<String, Object> reportOf(String reference) {
        return OwnersEyes.row("SELECT * FROM report WHERE reference = ?", reference);
    }

    private static Set<String> hashesOf(String reference) {
        return OwnersEyes.rows(
                        "SELECT kind, hash FROM vault_hash WHERE report_id = ?",
                        reportOf(reference).get("id"))
                .stream()
                .map(row -> row.get("kind") + " " + HexFormat.of().formatHex((byte[]) row.get("hash")))
                .collect(Collectors.toSet());
    }

    private static byte[] sealed(Map<String, Object> report, String kind) {
        return (byte[]) OwnersEyes.value(
                "SELECT sealed FROM vault_record WHERE report_id = ? AND kind = ?", report.get("id"), kind);
    }

    private static String opened(DataKey key, Map<String, Object> report, String kind) throws GeneralSecurityException {
        return new String(key.open(sealed(report, kind), "vault " + report.get("id") + " " + kind), UTF_8);
    }
}
