package org.concord.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.concord.Reported;
import org.concord.platform.OwnersEyes;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** An alert as other systems take it. */
@QuarkusTest
class CapAlertTest {

    @Test
    void anAlertIsValidCapAndSaysNoMoreThanAMail() throws IOException, SAXException {
        Map<String, Object> report = Reported.threatToLife();
        report.put("narrative", "My neighbour Zebedee Quill threatened to kill me.");
        String reference = AtAlerts.submit(report);
        String id = AtAlerts.alertOf(reference).getString("id");

        String cap = as("officer")
                .accept(CapAlert.MEDIA_TYPE)
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .contentType(CapAlert.MEDIA_TYPE)
                .extract()
                .asString();

        validate(cap);
        assertThat(cap)
                .contains(
                        "<identifier>" + id,
                        "<status>Actual<",
                        "<severity>Extreme<",
                        "<urgency>Immediate<",
                        "<areaDesc>Normanton<",
                        "<value>E05015521<",
                        "A reporter does not want the police to be told.</restriction>",
                        reference)
                .doesNotContain("Zebedee", "Quill", "RACE", "THREAT", "CR-26");
        as("officer2")
                .accept(CapAlert.MEDIA_TYPE)
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(404);
        as("officer")
                .accept("application/pdf")
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(406);
    }

    @Test
    void whatOneReporterOfAnyOfItsCasesDoesNotWantIsSaidWhoeverMaySeeThatCase() {
        Map<String, Object> report = Reported.threatToLife();
        report.put("consent", Map.of("police", "NAMED"));
        String id = AtAlerts.alertOf(AtAlerts.submit(report)).getString("id");
        assertThat(cap(id)).doesNotContain("does not want the police");

        String elsewhere = AtAlerts.submit(AtAlerts.low("E05015508", "RACE"));
        OwnersEyes.run(
                "INSERT INTO alert_folded (alert_id, case_id, folded_at) SELECT CAST(? AS uuid), id, now() FROM case_file WHERE reference = ?",
                id,
                elsewhere);
        assertThat(cap(id)).contains("does not want the police").doesNotContain(elsewhere);
    }

    private static String cap(String id) {
        return as("officer")
                .accept(CapAlert.MEDIA_TYPE)
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void validate(String cap) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CapAlertTest.class.getResource("/alert/cap-1.2.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(cap)));
    }
}
