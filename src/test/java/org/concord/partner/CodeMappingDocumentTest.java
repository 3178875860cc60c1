package org.concord.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.concord.platform.FieldError;
import org.concord.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document itself: what is refused, what is wrong with it, and how it reads days, times and prose. */
class CodeMappingDocumentTest {
    private static final Set<String> STRANDS = Set.of("RACE", "OTHER");
    private static final Set<String> TYPES = Set.of("THREAT");

    @Test
    void aSmallMappingIsEnough() {
        assertThat(small("'formats': ['dd/MM/yyyy']").problems(STRANDS, TYPES)).isEmpty();
    }

    @Test
    void anEmptyDocumentIsToldAllThatItLacks() {
        assertThat(CodeMapping.read("{}").problems(STRANDS, TYPES))
                .extracting(FieldError::pointer)
                .containsExactly("/sourceRef", "/motivations", "/occurred/column", "/occurred/formats", "/narrative");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        var mapping = read("""
                {'sourceRef': 'ref',
                 'occurred': {'column': 'day', 'formats': ['dd/mm/yyyy'], 'zone': 'Derby', 'precision': 'DAY'},
                 'placeType': {'codes': {'Park': 'PARK'}},
                 'motivations': [{'column': 'why', 'codes': {'a/b': ['RACE', 'RACIAL']}}, {'column': 'why2'}],
                 'incidentTypes': [{'codes': {'x': ['ARSON']}}],
                 'narrative': {'template': 'It happened {somewhere.'},
                 'harm': [{'when': {}, 'set': {}}]}""");
        assertThat(mapping.problems(STRANDS, TYPES))
                .extracting(error -> error.pointer() + " " + error.detail())
                .containsExactly(
                        "/occurred/zone no such time zone",
                        "/occurred/precision must be EXACT or APPROXIMATE",
                        "/occurred/formats/0 'dd/mm/yyyy' is not a pattern with year, month and day",
                        "/placeType/column names no column",
                        "/motivations/0/codes/a~1b 'RACIAL' is not one of our codes",
                        "/motivations/1/codes holds no code",
                        "/incidentTypes/0/column names no column",
                        "/incidentTypes/0/codes/x 'ARSON' is not one of our codes",
                        "/narrative/template names no column",
                        "/narrative/template has a brace without its pair",
                        "/harm/0/when names no column: it would speak of every row",
                        "/harm/0/set sets nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sourceref': 'ref'} | /sourceref | unknown member",
                "{'harm': [{'set': {'wepon': true}}]} | /harm/0/set/wepon | unknown member",
                "{'placeType': {'codes': {'Bus': 'BUS'}}} | /placeType/codes/Bus | must be one of HOME, STREET",
                "{'reporterRole': 3} | /reporterRole | must be one of VICTIM",
                "{'sourceRef': 3} | /sourceRef | wrong JSON type",
                "{'harm': [{'set': {'weapon': 'true'}}]} | /harm/0/set/weapon | wrong JSON type",
                "{'motivations': [{'codes': {'a': null}}]} | /motivations/0/codes | must not be null",
                "{'motivations': [{'codes': {'a': [null]}}]} | /motivations/0/codes | must not be null",
                "{'motivations': [null]} | /motivations | must not be null",
                "{'motivations': [{'codes': {'a': ['RACE'], 'a': []}}]} | '' | twice",
                "{'note': 'a', 'note': 'b'} | '' | twice",
                "{} {} | '' | ''",
                "null | '' | is null",
                "{'note': | '' | line 1",
                "{'note': 'a\\u0000b'} | '' | not Unicode text",
                "{'motivations': [{'codes': {'\\ud800': []}}]} | '' | not Unicode text"
            })
    void whatIsNotAMappingIsRefusedAtItsPlace(String json, String pointer, String detail) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(json))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().pointer()).startsWith(pointer))
                .satisfies(refused ->
                        assertThat(refused.errors().getFirst().detail()).contains(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_DATE, 2016-02-29, 2016-02-29",
        "dd/MM/yyyy, 03/02/2016, 2016-02-03",
        "MM/dd/yyyy, 03/02/2016, 2016-03-02",
        "d MMM yy, 3 feb 16, 2016-02-03"
    })
    void aDayIsALocalDateWithoutATime(String format, String cell, LocalDate day) {
        var row = small("'formats': ['%s']".formatted(format)).map(Map.of("ref", "1", "when", cell, "why", "r"));
        assertThat(row.occurredOn()).isEqualTo(day);
        assertThat(row.body().get("occurred")).hasToString("{\"precision\":\"DAY\"}");
    }

    /** London kept summer time from 27 March 2016, when there was no 01:30, to 30 October, when there were two. */
    @ParameterizedTest
    @CsvSource({
        "2016-02-29T23:30:00Z, 2016-02-29T23:30:00Z",
        "2016-07-01T00:30:00+01:00, 2016-06-30T23:30:00Z",
        "01/07/2016 00:30, 2016-06-30T23:30:00Z",
        "30/10/2016 01:30, 2016-10-30T00:30:00Z",
        "27/03/2016 01:30, 2016-03-27T01:30:00Z"
    })
    void aTimeIsAnInstant(String cell, String from) {
        var row = small("'formats': ['ISO_INSTANT', 'dd/MM/yyyy HH:mm'], 'precision': 'APPROXIMATE'")
                .map(Map.of("ref", "1", "when", cell, "why", "r"));
        assertThat(row.body().get("occurred"))
                .hasToString("{\"from\":\"%s\",\"precision\":\"APPROXIMATE\"}".formatted(from));
        assertThat(row.occurredOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2016", "3/2/2016", "2016-02-03", "03/02/16", "03/02/2016 10:00", "03/13/2016", "yesterday"
            })
    void aDayThatIsNotWrittenExactlySoIsAnError(String cell) {
        assertThat(small("'formats': ['dd/MM/yyyy']")
                        .map(Map.of("ref", "1", "when", cell))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/occurred/from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM", "dd/MM/YYYY", "yyyy-MM-dd hh:mm", "bad pattern {", "HH:mm", ""})
    void aFormatThatWouldLoseSomethingIsAProblem(String format) {
        assertThat(small("'formats': ['%s']".formatted(format)).problems(STRANDS, TYPES))
                .extracting(FieldError::pointer)
                .contains("/occurred/formats/0");
    }

    @Test
    void twoFormatsThatReadOneTextAsTwoDaysAreAProblem() {
        assertThat(small("'formats': ['dd/MM/yyyy', 'MM/dd/yyyy']").problems(STRANDS, TYPES))
                .containsExactly(
                        new FieldError("/occurred/formats/1", "reads as another day what 'dd/MM/yyyy' reads too"));
    }

    @Test
    void anEmptyDayIsAnErrorUnlessTheMappingSaysThatNobodyMayKnow() {
        var cells = new HashMap<String, String>(Map.of("ref", "1", "why", "r"));
        cells.put("when", null);
        assertThat(small("'formats': ['ISO_DATE']").map(cells).errors())
                .containsExactly(new FieldError("/occurred/from", "column when: empty"));
        assertThat(small("'formats': ['ISO_DATE'], 'mayBeEmpty': true")
                        .map(cells)
                        .body()
                        .get("occurred"))
                .hasToString("{\"precision\":\"UNKNOWN\"}");
    }

    @Test
    void aNarrativeColumnIsTakenAsItStandsAndTheTemplateWhereItIsEmpty() {
        var mapping = small("'formats': ['ISO_DATE']");
        assertThat(mapping.map(Map.of("text", " Řekli mi\nať jdu domů 😢 "))
                        .body()
                        .get("narrative")
                        .asText())
                .isEqualTo("Řekli mi\nať jdu domů 😢");
        assertThat(mapping.map(Map.of("why", "r\r\ns")).body().get("narrative").asText())
                .isEqualTo("Motive: r s.");
    }

    private static CodeMapping small(String occurred) {
        return read("""
                {'sourceRef': 'ref', 'occurred': {'column': 'when', %s},
                 'motivations': [{'column': 'why', 'codes': {'r': ['RACE']}}],
                 'narrative': {'column': 'text', 'template': 'Motive: {why}.'}}""".formatted(occurred));
    }

    private static CodeMapping read(String json) {
        return CodeMapping.read(json.replace('\'', '"'));
    }
}
