package org.concord.officer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** To whose people an officer belongs. */
@QuarkusTest
class OrganisationTest {

    @Test
    void anAdviserCanBelongToAPartnerAndLeaveItAgain() {
        People.Person person = People.added("adviser");
        get(person).body("organisation", nullValue());

        person.put(People.with(person.body(), "organisation", "demo-centre"))
                .then()
                .statusCode(200)
                .body("organisation", equalTo("demo-centre"));
        person.put(person.body()).then().statusCode(200).body("organisation", equalTo("demo-centre"));
        person.put(People.with(person.body(), "organisation", ""))
                .then()
                .statusCode(200)
                .body("organisation", nullValue());
    }

    @Test
    void aNewOneBelongsFromTheBeginning() {
        People.add(People.with(People.somebody("adviser"), "organisation", "demo-centre"))
                .then()
                .statusCode(201)
                .body("organisation", equalTo("demo-centre"));
    }

    @Test
    void anUnknownOrganisationIsRefused() {
        for (String unknown : new String[] {"no-such-partner", "Demo-Centre", " "}) {
            People.add(People.with(People.somebody("adviser"), "organisation", unknown))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/organisation"));
        }
    }

    @Test
    void theDemonstrationsAdviserBelongsToItsCentre() {
        Caller.signIn("adviser@demo.invalid", Caller.DEMONSTRATION)
                .then()
                .statusCode(200)
                .body("officer.organisation", equalTo("demo-centre"));
    }

    private static ValidatableResponse get(People.Person person) {
        return Caller.as("administrator").get(person.path()).then().statusCode(200);
    }
}
