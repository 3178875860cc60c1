package org.concord.intake;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** A report in which everything is answered (the contract's example), to be changed in one place. */
public final class FullReport {
    /** Stands in the narrative alone, and so may come back in no refusal. */
    public static final String STORY = "Quagga";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACEHOLDER = "here goes what is sent instead";

    private static final String WHOLE = """
            {
              "kind": "HATE_INCIDENT",
              "narrative": "Two men shouted at Quagga and followed us to the bus stop.",
              "occurred": {"from": "2025-11-20T21:10:00Z", "to": "2025-11-20T21:30:00Z", "precision": "APPROXIMATE"},
              "place": {"wardCode": "E05015521", "postcode": "DE23 6RH", "point": {"lat": 52.905, "lon": -1.483},
                        "description": "bus stop, Normanton Road", "placeType": "PUBLIC_TRANSPORT"},
              "incidentTypes": ["VERBAL_ABUSE", "INTIMIDATION"],
              "motivations": ["RACE", "RELIGION"],
              "reporterRole": "THIRD_PARTY",
              "onBehalf": {"victimKnows": true, "victimConsents": false},
              "harm": {"injury": "NONE", "weapon": false, "threatToLife": false, "ongoing": false, "childAffected": false,
                       "propertyDamage": false, "homeTargeted": false, "organisedGroup": false, "previousIncidents": "NONE", "feelsUnsafe": true},
              "reporter": {"identity": "CONFIDENTIAL", "name": "Amina Khan", "email": "amina@example.org", "phone": "07700 900123", "language": "pl",
                           "contactSafety": {"safeChannels": ["EMAIL"], "note": "never leave a message",
                                             "safeHours": [{"days": ["MON", "TUE"], "from": "18:00", "to": "21:00"}]}},
              "subjects": [{"known": true, "relationship": "NEIGHBOUR", "name": "J. Doe", "description": "tall"}],
              "consent": {"police": "WITHOUT_IDENTITY", "partners": ["HOUSING"], "support": true},
              "sourceRef": null
            }
            """;

    private FullReport() {}

    public static String whole() {
        return tree().toString();
    }

    /** The same with another value at a place that may be new, for example {@code /harm/weapon} → {@code "yes"}. */
    public static String with(String pointer, String json) {
        ObjectNode changed = tree();
        put(changed, pointer);
        return changed.toString().replace("\"" + PLACEHOLDER + "\"", json);
    }

    /** The same without an answer. */
    public static String without(String pointer) {
        ObjectNode changed = tree();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) changed.at(place.head())).remove(place.last().getMatchingProperty());
        return changed.toString();
    }

    /** With another narrative, as a JSON string in its own quotes. */
    public static String telling(String json) {
        return with("/narrative", json);
    }

    /** A text as JSON. */
    public static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a resident, without a token. */
    public static Response send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response send(byte[] body) {
        return given().contentType("application/json").body(body).post("/api/v1/reports");
    }

    /** As a resident who means to send it once. */
    public static Response sendOnce(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports");
    }

    /** The reference of a report that was taken. */
    public static String taken(String body) {
        return send(body).then().statusCode(201).extract().path("reference");
    }

    private static ObjectNode tree() {
        try {
            return (ObjectNode) JSON.readTree(WHOLE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode whole, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = whole.at(place.head());
        switch (parent) {
            case ObjectNode object -> object.put(place.last().getMatchingProperty(), PLACEHOLDER);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), PLACEHOLDER);
            default -> throw new IllegalArgumentException(pointer);
        }
    }
}
