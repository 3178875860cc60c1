package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.Reported;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the building holds reference, severity, ward, category and link: nothing that a reporter wrote, and neither strand nor type. */
@QuarkusTest
class NothingLeaksTest {
    private static final String MARK = "Zq7Marker";

    /** Parts of codes and of what is shown for them. */
    private static final List<String> NEVER = List.of(
            MARK,
            "RELIGION",
            "eligio",
            "THREAT",
            "hreat",
            "ARSON",
            "rson ",
            "CR-2",
            "07700900123",
            "DE23",
            "WITNESS",
            "<script");

    @Inject
    AlertMessages messages;

    @Inject
    AlertText text;

    @Inject
    AlertRows rows;

    @Test
    void noMessageOfAnyKindByAnyChannelHoldsAnythingOfTheReport() {
        String first = hostile();
        String second = hostile();
        String officer = officer();
        List<UUID> alerts = List.of(idOf(first), idOf(second));
        List<Message> all = new ArrayList<>();
        all.addAll(composed(List.of(alerts.getFirst()), officer));
        all.addAll(composed(alerts, officer));
        AtAlerts.acknowledge("officer", alerts.getFirst().toString());
        all.addAll(composed(List.of(alerts.getFirst()), officer));

        assertThat(all).hasSize(6);
        all.forEach(NothingLeaksTest::assertClean);
        assertThat(all.get(2).text().plain()).contains(first, second);
        assertThat(all.get(2).text().html()).contains(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "de", "ur", "xx", "zz-Zzzz"})
    void everyLanguageSaysTheSameAndNoMore(String language) {
        String reference = hostile();
        List<AlertView> found = found(idOf(reference));
        AlertWords words = AlertWords.in(language);

        Message.Text written =
                text.of(List.of(new AlertText.Told(found.getFirst(), List.of("CF-26-22222-22222"))), words);

        for (String part : List.of(written.subject(), written.plain(), written.html())) {
            NEVER.forEach(never -> assertThat(part).doesNotContain(never));
            assertThat(part).contains(reference).contains("P1");
        }
        assertThat(written.plain()).contains("CF-26-22222-22222", "Normanton", "/console/alerts/" + idOf(reference));
        assertThat(written.html()).startsWith("<!DOCTYPE html>").contains("lang=\"");
    }

    @ActivateRequestContext
    List<AlertView> found(UUID alert) {
        return rows.forSending(List.of(alert), UUID.fromString(officer()));
    }

    @ActivateRequestContext
    List<Message> composed(List<UUID> alerts, String officer) {
        List<Message> all = new ArrayList<>();
        for (DeliveryChannel channel : List.of(DeliveryChannel.EMAIL, DeliveryChannel.IN_APP)) {
            if (messages.compose(alerts, UUID.fromString(officer), channel) instanceof Message message) {
                all.add(message);
            }
        }
        return all;
    }

    private static void assertClean(Message message) {
        for (String part : List.of(
                message.type(),
                message.text().subject(),
                message.text().plain(),
                message.text().html(),
                message.content().toString(),
                message.about().toString())) {
            NEVER.forEach(never -> assertThat(part).doesNotContain(never));
        }
        assertThat(message.content()).containsOnlyKeys(message.content().containsKey("items") ? keys("items") : keys());
    }

    private static String[] keys(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "alert",
                "reference",
                "severity",
                "ward",
                "wardName",
                "category",
                "answerBy",
                "link",
                "references",
                "test",
                "count"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String hostile() {
        Map<String, Object> report = new LinkedHashMap<>(Reported.threatToLife());
        report.put(
                "narrative",
                MARK + " <script>alert('" + MARK + "')</script> {config.baseUrl} ${7*7} rang from 07700900123");
        report.put("incidentTypes", List.of("THREAT", "ARSON"));
        report.put("motivations", List.of("RELIGION"));
        report.put(
                "place",
                Map.of(
                        "wardCode",
                        "E05015521",
                        "postcode",
                        "DE23 6RH",
                        "description",
                        MARK + " Street",
                        "placeType",
                        "HOME"));
        report.put("reporterRole", "WITNESS");
        report.put(
                "reporter",
                Map.of(
                        "identity",
                        "NAMED",
                        "name",
                        MARK,
                        "email",
                        MARK.toLowerCase() + "@example.org",
                        "phone",
                        "07700900123"));
        report.put(
                "subjects",
                List.of(Map.of("known", true, "relationship", "NEIGHBOUR", "name", MARK, "description", MARK)));
        return AtAlerts.submit(report);
    }

    private static UUID idOf(String reference) {
        return UUID.fromString(AtAlerts.alertOf(reference).getString("id"));
    }

    private static String officer() {
        return as("administrator")
                .get("/api/v1/officers?limit=200")
                .path("items.find { it.email == 'officer@demo.invalid' }.id");
    }
}
