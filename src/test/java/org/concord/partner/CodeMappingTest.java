package org.concord.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.concord.platform.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration partner's mapping over a made-up file of the same shape, and mappings that are wrong. */
class CodeMappingTest {
    private static final Set<String> STRANDS = Set.of(
            "RACE", "RELIGION", "SEXUAL_ORIENTATION", "DISABILITY", "TRANSGENDER", "SEX_GENDER", "OTHER", "UNKNOWN");
    private static final Set<String> TYPES = Set.of(
            "PHYSICAL_ASSAULT",
            "THREAT",
            "INTIMIDATION",
            "PROPERTY_DAMAGE",
            "ARSON",
            "SEXUAL_ASSAULT",
            "ROBBERY",
            "BURGLARY",
            "OTHER");

    private final CodeMapping demo = CodeMapping.read(resource("/demo/demo-partner-mapping.json"));
    private final Map<String, MappedRow> rows = madeUpRows();

    @Test
    void theDemonstrationMappingHasNoProblems() {
        assertThat(demo.problems(STRANDS, TYPES)).isEmpty();
        assertThat(demo.columns()).hasSize(9).contains("source_ref", "bias", "victim_count", "ward_code");
    }

    @Test
    void aPlainRowBecomesAWholeReport() {
        var row = row("MADE-UP-001");
        assertThat(row.body()).hasToString("""
                {"kind":"HATE_INCIDENT",\
                "narrative":"Offence: Intimidation. Place: Residence/Home. Recorded motive: Anti-Hindu. \
                Victims: 1 (Individual). Known offenders: 2.",\
                "occurred":{"precision":"DAY"},\
                "place":{"wardCode":"E05015518","placeType":"HOME"},\
                "incidentTypes":["INTIMIDATION"],"motivations":["RELIGION"],\
                "reporterRole":"STAFF","consent":{"police":"ALREADY_REPORTED"},"sourceRef":"MADE-UP-001"}""");
        assertThat(row.sourceRef()).isEqualTo("MADE-UP-001");
        assertThat(row.occurredOn()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(row.warnings()).isEmpty();
        assertThat(row.readable()).isTrue();
    }

    @Test
    void severalMotivesInOneCellAreAllKept() {
        assertThat(codes("MADE-UP-002", "motivations")).isEqualTo("[\"RELIGION\",\"RACE\"]");
        assertThat(codes("MADE-UP-009", "incidentTypes")).isEqualTo("[\"INTIMIDATION\",\"PHYSICAL_ASSAULT\"]");
    }

    @Test
    void oneOfTheirCodesMayBeSeveralOfOurs() {
        assertThat(codes("MADE-UP-003", "motivations")).isEqualTo("[\"SEXUAL_ORIENTATION\",\"TRANSGENDER\"]");
    }

    @Test
    void repeatedMotivesCountOnceAndKnownCodesThatSayNothingDoNotWarn() {
        assertThat(codes("MADE-UP-010", "motivations")).isEqualTo("[\"RELIGION\"]");
        assertThat(codes("MADE-UP-010", "incidentTypes")).isEqualTo("[]");
        assertThat(row("MADE-UP-010").warnings()).isEmpty();
    }

    @Test
    void anUnknownMotiveIsOtherAndWarns() {
        assertThat(codes("MADE-UP-004", "motivations")).isEqualTo("[\"OTHER\"]");
        assertThat(row("MADE-UP-004").warnings())
                .containsExactly(
                        new RowWarning("unmapped-code", "column bias: value not in the mapping: Anti-Martian"));
    }

    @Test
    void aCodeOfOursThatHasEndedIsLeftOut() {
        var standing = new HashSet<>(STRANDS);
        standing.remove("TRANSGENDER");
        standing.remove("RACE");
        var rule = new ColumnRule(
                null,
                "bias",
                "",
                Map.of(
                        "both",
                        List.of("SEXUAL_ORIENTATION", "TRANSGENDER"),
                        "gone",
                        List.of("RACE"),
                        "silent",
                        List.of()));
        assertThat(rule.within(standing).codes())
                .isEqualTo(Map.of("both", List.of("SEXUAL_ORIENTATION"), "silent", List.of()));
        assertThat(demo.within(STRANDS, TYPES)).isEqualTo(demo);
    }

    @Test
    void anUnknownOffenceIsNoTypeAndAnUnknownPlaceIsOther() {
        assertThat(codes("MADE-UP-005", "incidentTypes")).isEqualTo("[]");
        assertThat(row("MADE-UP-005").body().at("/place/placeType").asText()).isEqualTo("OTHER");
        assertThat(row("MADE-UP-005").warnings())
                .extracting(RowWarning::detail)
                .containsExactly(
                        "column place_type: value not in the mapping: Shed, \"the old one\"",
                        "column offence: value not in the mapping: Cattle Rustling");
    }

    @Test
    void theKnownMotiveBesideAnUnknownOneIsKept() {
        assertThat(codes("MADE-UP-009", "motivations")).isEqualTo("[\"OTHER\",\"RELIGION\"]");
        assertThat(row("MADE-UP-009").body().get("narrative").asText())
                .contains("Café ☕", "Anti-Católico", "offenders: not stated");
    }

    @Test
    void aRowWithoutMotiveIsUnknownAndItsSenderIsTold() {
        assertThat(codes("MADE-UP-012", "motivations")).isEqualTo("[\"UNKNOWN\"]");
        assertThat(row("MADE-UP-012").warnings()).extracting(RowWarning::code).containsExactly("no-motivation");
        assertThat(row("MADE-UP-012").body().has("place")).isFalse();
    }

    @Test
    void aMissingWardIsLeftOut() {
        assertThat(row("MADE-UP-008").body().get("place")).hasToString("{\"placeType\":\"STREET\"}");
        assertThat(row("MADE-UP-008").readable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MADE-UP-003 | {\"propertyDamage\":true,\"homeTargeted\":true}",
                "MADE-UP-008 | {\"injury\":\"UNKNOWN\"}",
                "MADE-UP-011 | {\"injury\":\"SERIOUS\"}"
            })
    void harmIsSaidOnlyWhereTheCodeItselfSaysIt(String ref, String harm) {
        assertThat(row(ref).body().get("harm")).hasToString(harm);
        assertThat(row("MADE-UP-002").body().has("harm")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MADE-UP-006", "MADE-UP-011"})
    void aDateThatIsNoneOrWrittenOtherwiseIsAnError(String ref) {
        assertThat(row(ref).errors())
                .containsExactly(new FieldError(
                        "/occurred/from", "column occurred_on: written in none of the mapping's formats"));
        assertThat(row(ref).occurredOn()).isNull();
    }

    @Test
    void aMissingSourceReferenceIsAnError() {
        assertThat(row("").errors()).containsExactly(new FieldError("/sourceRef", "column source_ref: empty"));
        assertThat(row("").sourceRef()).isNull();
    }

    @Test
    void aReferenceThatASpreadsheetRoundedIsAnError() {
        assertThat(row("2.01905E+14").errors()).extracting(FieldError::pointer).containsExactly("/sourceRef");
    }

    @Test
    void warningsEchoNeitherLongValuesNorControlCharacters() {
        var motive = "m".repeat(81) + ";turned\u202E\u0000\u001Bround";
        assertThat(demo.map(Map.of("source_ref", "1", "occurred_on", "2019-06-05", "bias", motive))
                        .warnings())
                .extracting(RowWarning::detail)
                .containsExactly(
                        "column bias: value not in the mapping", "column bias: value not in the mapping: turned round");
    }

    @Test
    void aCellThatLooksLikeAPlaceholderIsNotExpanded() {
        var row = demo.map(Map.of("source_ref", "1", "occurred_on", "2019-06-05", "offence", "{bias} $1 \\"));
        assertThat(row.body().get("narrative").asText()).startsWith("Offence: {bias} $1 \\.");
    }

    private MappedRow row(String sourceRef) {
        return rows.get(sourceRef);
    }

    private String codes(String sourceRef, String member) {
        return row(sourceRef).body().get(member).toString();
    }

    private Map<String, MappedRow> madeUpRows() {
        var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(
                CodeMappingTest.class.getResourceAsStream("/partner/incidents-made-up.csv"), StandardCharsets.UTF_8)) {
            var mapped = new TreeMap<String, MappedRow>();
            for (CSVRecord row : csv.parse(file)) {
                mapped.put(row.get("source_ref").strip(), demo.map(row.toMap()));
            }
            return mapped;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String resource(String path) {
        try (var stream = CodeMappingTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
