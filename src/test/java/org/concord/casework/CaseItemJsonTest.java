package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concord.report.ReportKind;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case of the queue is written as its record says: the same fields, in the same order, with the same values. */
@QuarkusTest
class CaseItemJsonTest {
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00.120Z");

    private final ObjectMapper json;

    @Inject
    CaseItemJsonTest(ObjectMapper json) {
        this.json = json;
    }

    /** As if nobody had written it by hand. */
    @JsonSerialize(using = JsonSerializer.None.class)
    private interface ByReflection {}

    static Stream<CaseItem> items() {
        UUID officer = UUID.fromString("01a20185-d32f-7716-9dca-25c34ac231ef");
        return Stream.of(
                item("E05015521", TIME, new CaseItem.AssigneeView(officer, "Zoë \"Z\" O’Neill"), List.of("RACE")),
                item("E05015521", null, new CaseItem.AssigneeView(officer, null), List.of("RACE", "AGE")),
                item(null, TIME, null, List.of()));
    }

    private static CaseItem item(
            @Nullable String ward,
            @Nullable Instant dueAt,
            CaseItem.@Nullable AssigneeView assignee,
            List<String> codes) {
        return new CaseItem(
                "CF-26-ABCDE-FGHJK",
                CaseStatus.IN_PROGRESS,
                Severity.P2_HIGH,
                Category.HATE_INCIDENT,
                ReportKind.TENSION_OBSERVATION,
                codes,
                codes,
                ward,
                TIME,
                dueAt,
                ward != null,
                ward == null,
                assignee,
                3,
                2,
                7);
    }

    @ParameterizedTest
    @MethodSource("items")
    void itIsWrittenAsItsRecordSays(CaseItem item) throws JsonProcessingException {
        ObjectMapper plain = json.copy().addMixIn(CaseItem.class, ByReflection.class);

        String written = json.writeValueAsString(item);

        assertThat(written).isEqualTo(plain.writeValueAsString(item)).contains("\"receivedAt\":\"" + TIME + "\"");
        assertThat(json.<JsonNode>valueToTree(item)).isEqualTo(json.readTree(written));
    }
}
