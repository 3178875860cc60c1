package org.concord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.concord.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is coerced: a value of another type is refused where it stands, and an unknown field by its name. */
@QuarkusTest
class WrongTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/colour",
                "/occurred/colour",
                "/place/colour",
                "/place/point/colour",
                "/onBehalf/colour",
                "/harm/colour",
                "/reporter/colour",
                "/reporter/contactSafety/colour",
                "/reporter/contactSafety/safeHours/0/colour",
                "/subjects/0/colour",
                "/consent/colour"
            })
    void anUnknownFieldIsRefusedByNameAtEveryLevel(String pointer) {
        FullReport.send(FullReport.with(pointer, "1"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString("colour"))
                .body(not(containsString(FullReport.STORY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kind",
                "KIND",
                "kind ",
                "narratïve",
                "__proto__",
                "$schema",
                "a/b~c",
                "\\ud800",
                "\\u0000",
                "\\r\\nX-Injected: 1"
            })
    void aFieldThatIsAlmostKnownIsUnknown(String name) {
        FullReport.send("{\"" + name + "\":\"HATE_INCIDENT\"}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("X-Injected", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /kind                         | 1
        /kind                         | true
        /kind                         | {}
        /kind                         | []
        /kind                         | ["HATE_INCIDENT"]
        /narrative                    | 5
        /narrative                    | 5.5
        /narrative                    | false
        /narrative                    | ["text"]
        /narrative                    | {"text": "text"}
        /occurred                     | "2025-11-20T21:10:00Z"
        /occurred                     | 1
        /occurred                     | []
        /occurred/from                | 1763673000
        /occurred/from                | 1763673000.5
        /occurred/from                | true
        /occurred/from                | [2026, 11, 20]
        /occurred/precision           | 0
        /occurred/precision           | false
        /place                        | "Normanton"
        /place                        | []
        /place                        | 7
        /place/wardCode               | 15521
        /place/postcode               | 23
        /place/point                  | "52.9,-1.4"
        /place/point                  | [52.9, -1.4]
        /place/point/lat              | "52.9"
        /place/point/lat              | true
        /place/point/lat              | {}
        /place/point/lon              | [1]
        /place/description            | {}
        /place/placeType              | 3
        /incidentTypes                | "VERBAL_ABUSE"
        /incidentTypes                | {"0": "VERBAL_ABUSE"}
        /incidentTypes                | 1
        /incidentTypes/1              | 1
        /incidentTypes/1              | true
        /incidentTypes/1              | ["THREAT"]
        /motivations                  | "RACE"
        /motivations                  | true
        /motivations/0                | 1
        /motivations/0                | {}
        /reporterRole                 | 1
        /onBehalf                     | true
        /onBehalf                     | [true]
        /onBehalf/victimKnows         | "true"
        /onBehalf/victimKnows         | 1
        /harm                         | "none"
        /harm                         | []
        /harm/injury                  | false
        /harm/weapon                  | "false"
        /harm/weapon                  | ""
        /harm/weapon                  | 0
        /harm/weapon                  | 1.0
        /harm/weapon                  | []
        /harm/previousIncidents       | 3
        /reporter                     | "Amina"
        /reporter/identity            | 2
        /reporter/name                | ["Amina"]
        /reporter/email               | 1
        /reporter/phone               | 7700900123
        /reporter/language            | 1
        /reporter/contactSafety       | "EMAIL"
        /reporter/contactSafety/safeChannels   | "EMAIL"
        /reporter/contactSafety/safeChannels/0 | 1
        /reporter/contactSafety/safeHours      | {}
        /reporter/contactSafety/safeHours/0    | "18:00"
        /reporter/contactSafety/safeHours/0/days   | "MON"
        /reporter/contactSafety/safeHours/0/days/1 | 2
        /reporter/contactSafety/safeHours/0/from   | 18
        /reporter/contactSafety/note  | 1
        /subjects                     | {}
        /subjects                     | "J. Doe"
        /subjects/0                   | "J. Doe"
        /subjects/0                   | []
        /subjects/0/known             | "yes"
        /subjects/0/name              | 1
        /subjects/0/relationship      | 1
        /consent                      | true
        /consent/police               | false
        /consent/partners             | "HOUSING"
        /consent/partners/0           | 0
        /consent/support              | "yes"
        /sourceRef                    | 12
        """)
    void aValueOfAnotherTypeIsRefusedWhereItStands(String pointer, String json) {
        FullReport.send(FullReport.with(pointer, json))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].pointer", equalTo(pointer))
                .body(not(containsString(FullReport.STORY)));
    }

    @ParameterizedTest
    @CsvSource({
        "/kind, CRIME",
        "/kind, hate_incident",
        "/kind, ''",
        "/occurred/precision, ROUGHLY",
        "/place/placeType, home",
        "/place/placeType, ''",
        "/reporterRole, NEIGHBOUR",
        "/harm/injury, DEADLY",
        "/harm/previousIncidents, MANY",
        "/reporter/identity, SECRET",
        "/reporter/contactSafety/safeChannels/0, FAX",
        "/subjects/0/relationship, ENEMY",
        "/consent/police, YES",
        "/consent/partners/0, CHURCH",
        "/incidentTypes/0, MURDER",
        "/incidentTypes/1, verbal_abuse",
        "/incidentTypes/0, ''",
        "/motivations/1, race",
        "/motivations/0, ''"
    })
    void aCodeThatIsNotInUseIsRefusedWhereItStands(String pointer, String code) {
        FullReport.send(FullReport.with(pointer, "\"" + code + "\""))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /incidentTypes   | ["THREAT", null]            | /incidentTypes/1
        /motivations     | [null]                      | /motivations/0
        /subjects        | [null]                      | /subjects
        /consent/partners | ["HOUSING", null]          | /consent/partners
        /reporter/contactSafety/safeChannels | [null]  | /reporter/contactSafety/safeChannels
        /reporter/contactSafety/safeHours | [null]     | /reporter/contactSafety/safeHours/0
        /reporter/contactSafety/safeHours/0/days | [null] | /reporter/contactSafety/safeHours/0
        """)
    void aNullInAListIsRefused(String pointer, String json, String named) {
        FullReport.send(FullReport.with(pointer, json))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors[0].pointer", equalTo(named));
    }

    /** “Absent = null = not said.” */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/place",
                "/place/wardCode",
                "/place/postcode",
                "/place/point",
                "/place/description",
                "/place/placeType",
                "/incidentTypes",
                "/reporterRole+/onBehalf",
                "/onBehalf",
                "/onBehalf/victimKnows",
                "/harm",
                "/harm/weapon",
                "/harm/injury",
                "/reporter",
                "/reporter/name",
                "/reporter/email",
                "/reporter/phone",
                "/reporter/language",
                "/reporter/contactSafety",
                "/reporter/contactSafety/safeChannels",
                "/reporter/contactSafety/safeHours",
                "/reporter/contactSafety/safeHours/0/days",
                "/subjects",
                "/subjects/0/known",
                "/subjects/0/name",
                "/consent",
                "/consent/police",
                "/consent/partners",
                "/consent/support",
                "/sourceRef",
                "/occurred/to"
            })
    void whatIsOptionalMayBeNullOrLeftOut(String pointers) {
        if (pointers.equals("/reporterRole+/onBehalf")) {
            FullReport.send(FullReport.without("/reporterRole")
                            .replace("{\"victimKnows\":true,\"victimConsents\":false}", "null"))
                    .then()
                    .statusCode(201);
            return;
        }
        FullReport.send(FullReport.with(pointers, "null")).then().statusCode(201);
        FullReport.send(FullReport.without(pointers)).then().statusCode(201);
    }

    /** Six hundred reports with a value put where it was not meant; the seed is fixed, so that a failure can be repeated. */
    @Test
    void noValueInAnyPlaceIsEverAnAccident() {
        List<String> places = List.of(
                "/kind",
                "/narrative",
                "/occurred",
                "/occurred/from",
                "/occurred/to",
                "/occurred/precision",
                "/place",
                "/place/wardCode",
                "/place/postcode",
                "/place/point",
                "/place/point/lat",
                "/place/point/lon",
                "/place/description",
                "/place/placeType",
                "/incidentTypes",
                "/motivations",
                "/motivations/0",
                "/reporterRole",
                "/onBehalf",
                "/harm",
                "/harm/weapon",
                "/reporter",
                "/reporter/identity",
                "/reporter/name",
                "/reporter/email",
                "/reporter/phone",
                "/reporter/language",
                "/reporter/contactSafety",
                "/reporter/contactSafety/safeHours",
                "/reporter/contactSafety/safeHours/0/from",
                "/subjects",
                "/subjects/0",
                "/subjects/0/name",
                "/consent",
                "/consent/partners",
                "/sourceRef");
        List<String> values = List.of(
                "null",
                "true",
                "0",
                "-1",
                "90",
                "180",
                "-180",
                "179.99999",
                "1e308",
                "1e999999",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"😀\"",
                "\"\\u202e\"",
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "[null]",
                "\"HOME\"",
                "\"UNKNOWN\"",
                "\"0001-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"24:00\"",
                "\"" + "x".repeat(5_000) + "\"");
        Random chance = new Random(20261121);
        for (int round = 0; round < 600; round++) {
            String place = places.get(chance.nextInt(places.size()));
            String value = values.get(chance.nextInt(values.size()));
            assertThat(FullReport.send(FullReport.with(place, value)).statusCode())
                    .as("%s = %.60s", place, value)
                    .isIn(201, 400);
        }
    }
}
