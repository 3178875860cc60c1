package org.concord.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.concord.Callers;
import org.concord.delivery.Address;
import org.concord.delivery.DeliveryChannel;
import org.concord.platform.DataKeys;
import org.concord.platform.OwnersEyes;
import org.concord.platform.Refused;
import org.concord.platform.SealedDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web addresses are written as numbers, so that nothing is looked up on a network. */
@QuarkusTest
class ChannelResourceTest {
    private static final String HOOK = "https://93.184.216.34/hook";
    private static final String HOOKED =
            "{\"items\": [{\"channel\": \"WEBHOOK\", \"address\": \"" + HOOK + "\", \"on\": true}]}";

    @Inject
    OnDuty onDuty;

    @Inject
    DataKeys keys;

    private static Response put(People.Person person, String body) {
        return Callers.as("administrator")
                .header("If-Match", person.etag())
                .body(body)
                .put(person.path() + "/channels");
    }

    private Map<DeliveryChannel, Address> told(People.Person person) {
        return onDuty.contact(UUID.fromString(person.id())).orElseThrow().addresses();
    }

    @Test
    void everybodyIsToldByMailAndInTheService() {
        People.Person person = People.added("officer");
        Callers.as("administrator")
                .get(person.path() + "/channels")
                .then()
                .statusCode(200)
                .header("ETag", person.etag())
                .body("items.channel", contains("EMAIL", "IN_APP"))
                .body("items.address", contains(person.email(), null))
                .body("items.on", contains(true, true));
        assertThat(told(person))
                .containsOnly(
                        Map.entry(DeliveryChannel.EMAIL, new Address.Mailbox(person.email())),
                        Map.entry(DeliveryChannel.IN_APP, new Address.Inbox()));
    }

    @Test
    void channelsAreReplacedWithTheOfficersVersionAndUsedAtOnce() {
        People.Person person = People.added("officer");
        assertThat(told(person)).hasSize(2);
        put(person, """
                {"items": [{"channel": "SMS", "address": "07700900123"}, {"channel": "EMAIL", "on": false},
                           {"channel": "IN_APP", "on": true}]}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("items.channel", contains("EMAIL", "SMS", "IN_APP"))
                .body("items.address", contains(person.email(), "+447700900123", null))
                .body("items.on", contains(false, true, true));
        assertThat(told(person))
                .containsOnly(
                        Map.entry(DeliveryChannel.SMS, new Address.Phone("+447700900123")),
                        Map.entry(DeliveryChannel.IN_APP, new Address.Inbox()));
        assertThat(SealedDetail.newest(keys, "channels-changed", "officer:" + person.id()))
                .contains("before", "+447700900123");
        put(person, "{\"items\": [{\"channel\": \"SMS\", \"address\": \"+4915112345678\", \"on\": false}]}")
                .then()
                .statusCode(200)
                .body("items.on", contains(true, false, true));
        assertThat(told(person)).containsOnlyKeys(DeliveryChannel.EMAIL, DeliveryChannel.IN_APP);
        put(person, "{\"items\": []}").then().statusCode(200).body("items.channel", contains("EMAIL", "IN_APP"));
        assertThat(Trail.entries("channels-changed", "officer:" + person.id())).isEqualTo(3);
    }

    @Test
    void aWebhooksSecretIsShownOnceKeptWhileTheAddressStaysAndMadeAnewOnDemand() {
        People.Person person = People.added("officer");
        String first = put(person, HOOKED).then().statusCode(200).extract().path("items[1].secret");
        assertThat(first).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(first.substring(6))).hasSize(32);
        assertThat(told(person)).containsEntry(DeliveryChannel.WEBHOOK, new Address.Hook(URI.create(HOOK), first));
        Callers.as("administrator")
                .get(person.path() + "/channels")
                .then()
                .body("items[1].address", equalTo(HOOK))
                .body(not(containsString("secret")));
        put(person, HOOKED).then().statusCode(200).body(not(containsString("secret")));
        assertThat(told(person)).containsEntry(DeliveryChannel.WEBHOOK, new Address.Hook(URI.create(HOOK), first));
        String second = put(person, HOOKED.replace("true", "true, \"newSecret\": true"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[1].secret");
        assertThat(second).startsWith("whsec_").isNotEqualTo(first);
        assertThat(told(person)).containsEntry(DeliveryChannel.WEBHOOK, new Address.Hook(URI.create(HOOK), second));
        String third =
                put(person, HOOKED.replace("/hook", "/other")).then().extract().path("items[1].secret");
        assertThat(third).startsWith("whsec_").isNotEqualTo(second);
        assertThat(OwnersEyes.tablesThatHold(third)).isEmpty();
        assertThat(SealedDetail.newest(keys, "channels-changed", "officer:" + person.id()))
                .contains("/other")
                .doesNotContain("whsec_");
    }

    @Test
    void whoseWebhookCannotBeOpenedIsToldByMailAllTheSame() {
        People.Person person = People.added("officer");
        put(person, HOOKED.replace("[{", "[{\"channel\": \"EMAIL\", \"on\": false}, {"))
                .then()
                .statusCode(200);
        assertThat(told(person)).containsOnlyKeys(DeliveryChannel.WEBHOOK, DeliveryChannel.IN_APP);
        OwnersEyes.run(
                "UPDATE officer_channel SET secret = '\\x00'::bytea WHERE officer_id = ?::uuid AND channel = 'WEBHOOK'",
                person.id());
        People.added("officer"); // a change, so that the roster is read again
        var addresses = QuarkusTransaction.requiringNew().call(() -> told(person)); // by a session of its own
        assertThat(addresses).containsOnlyKeys(DeliveryChannel.EMAIL, DeliveryChannel.IN_APP);
        OwnersEyes.run("DELETE FROM officer_channel WHERE officer_id = ?::uuid", person.id());
    }

    @Test
    void mailGoesToTheOfficersOwnAddressAlone() {
        People.Person person = People.added("officer");
        String body = "{\"items\": [{\"channel\": \"EMAIL\", \"address\": \"%s\"}]}";
        put(person, body.formatted(person.email())).then().statusCode(200);
        put(person, body.formatted("other@test.invalid"))
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", contains("/items/0/address"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"channel": "EMAIL", "on": false}                                       | /items
        {"channel": "EMAIL", "address": "person@test.invalid\\r\\nBcc: x"}      | /items/0/address
        {"channel": "EMAIL", "address": ""}                                     | /items/0/address
        {"channel": "EMAIL", "newSecret": true}                                 | /items/0/newSecret
        {"channel": "IN_APP", "on": false}                                      | /items/0/on
        {"channel": "IN_APP", "address": "somewhere"}                           | /items/0/address
        {"channel": "SMS"}                                                      | /items/0/address
        {"channel": "SMS", "on": false}                                         | /items/0/address
        {"channel": "SMS", "address": "+44 7700 900123"}                        | /items/0/address
        {"channel": "SMS", "address": "+447700900123\\n"}                       | /items/0/address
        {"channel": "SMS", "address": "+0447700900123"}                         | /items/0/address
        {"channel": "SMS", "address": "+1234567"}                               | /items/0/address
        {"channel": "SMS", "address": "+1234567890123456"}                      | /items/0/address
        {"channel": "SMS", "address": "01332293111"}                            | /items/0/address
        {"channel": "SMS", "address": "0770090012"}                             | /items/0/address
        {"channel": "SMS", "address": "+44٧٧٠٠٩٠٠١٢٣"}                          | /items/0/address
        {"channel": "WEBHOOK"}                                                  | /items/0/address
        {"channel": "WEBHOOK", "address": "https://93.184.216.34/a b"}          | /items/0/address
        {"channel": "WEBHOOK", "address": "https://93.184.216.34/\\r\\nX: y"}   | /items/0/address
        {"channel": "WEBHOOK", "address": "https://93.184.216.34/\\u0000"}      | /items/0/address
        {"channel": "WEBHOOK", "address": "http://93.184.216.34/"}              | /items/0/address
        {"channel": "WEBHOOK", "address": "https://169.254.169.254/"}           | /items/0/address
        {"channel": "WEBHOOK", "address": "https://10.0.0.1/", "on": false}     | /items/0/address
        {"channel": "WEBHOOK", "address": "https://[::ffff:127.0.0.1]/"}        | /items/0/address
        {"channel": "PIGEON"}                                                   | /items/0/channel
        {"address": "x"}                                                        | /items/0/channel
        {"channel": "EMAIL", "on": "yes"}                                       | /items/0/on
        {"channel": "EMAIL", "secret": "whsec_x"}                               | /items/0/secret
        null                                                                    | /items/0
        """)
    void whatIsWrongIsNamedAndNothingIsChanged(String item, String pointer) {
        People.Person person = People.added("officer");
        put(person, "{\"items\": [" + item + "]}")
                .then()
                .spec(Refused.with(400, "validation-failed"))
                .body("errors.pointer", hasItem(pointer));
        assertThat(Trail.entries("channels-changed", "officer:" + person.id())).isZero();
        assertThat(person.etag()).isEqualTo("\"0\"");
    }

    @Test
    void eachChannelStandsOnce() {
        String sms = "{\"channel\": \"SMS\", \"address\": \"+447700900123\"}";
        put(People.added("officer"), "{\"items\": [" + sms + "," + sms + "]}")
                .then()
                .body("errors.pointer", contains("/items/1/channel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\": null}", "{\"items\": {}}", "{\"items\": [{}, {}, {}, {}, {}]}"})
    void whatIsNoListOfChannelsIsRefused(String body) {
        put(People.added("officer"), body).then().spec(Refused.with(400, "validation-failed"));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        People.Person person = People.added("officer");
        String path = person.path() + "/channels";
        Callers.as("administrator").body(HOOKED).put(path).then().spec(Refused.with(428, "precondition-required"));
        Callers.as("administrator")
                .header("If-Match", "\"5\"")
                .body(HOOKED)
                .put(path)
                .then()
                .spec(Refused.with(412, "version-mismatch"));
        String nobody = "/api/v1/officers/" + UUID.randomUUID() + "/channels";
        Callers.as("administrator").get(nobody).then().statusCode(404);
        Callers.as("administrator")
                .header("If-Match", "\"0\"")
                .body(HOOKED)
                .put(nobody)
                .then()
                .statusCode(404);
    }

    @Test
    void officersAndCoordinatorsSeeTheirOwnAlone() {
        People.Person person = People.added("officer");
        String path = person.path() + "/channels";
        Caller.with(person.token()).get(path).then().statusCode(200).body("items.channel", contains("EMAIL", "IN_APP"));
        Caller.with(person.token())
                .header("If-Match", "\"0\"")
                .body(HOOKED)
                .put(path)
                .then()
                .statusCode(403);
        Callers.as("officer").get(path).then().spec(Refused.with(404, "not-found"));
        Callers.as("coordinator").get(path).then().spec(Refused.with(404, "not-found"));
    }
}
