package org.concord.console;

import static io.restassured.RestAssured.given;
import static org.concord.Callers.as;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.concord.Callers;
import org.concord.Reported;
import org.concord.casework.Cases;

/** Cases to look at on pages. */
public final class ToldCases {
    public static final String ARABIC = "شتمنا رجلان في محطة الحافلات وتبعانا إلى البيت.";
    public static final String URDU = "دو آدمیوں نے بس اسٹاپ پر ہمیں گالیاں دیں۔";
    public static final String MARKUP = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"so\"";

    private ToldCases() {}

    /** Told in the words given, by somebody who can be reached in two ways alone. */
    public static String telling(String narrative) {
        Map<String, Object> report = Reported.verbalAbuse();
        report.put("narrative", narrative);
        report.put("harm", Map.of("injury", "MINOR", "childAffected", true, "weapon", false));
        report.put("subjects", List.of(Map.of("known", true, "relationship", "NEIGHBOUR")));
        report.put(
                "reporter",
                Map.of(
                        "identity",
                        "CONFIDENTIAL",
                        "name",
                        "Nadia Q",
                        "phone",
                        "07700900123",
                        "contactSafety",
                        Map.of(
                                "safeChannels",
                                List.of("PHONE"),
                                "safeHours",
                                List.of(Map.of("days", List.of("MON"), "from", "18:00", "to", "21:00")),
                                "note",
                                "never leave a message")));
        report.put("consent", Map.of("police", "ALREADY_REPORTED", "partners", List.of("HOUSING"), "support", true));
        return Cases.of(report);
    }

    public static void note(String reference, String text) {
        posted(reference, "/notes", Map.of("text", text, "audience", "INTERNAL"));
    }

    public static void message(String reference, String text) {
        posted(reference, "/messages", Map.of("text", text));
    }

    public static void task(String reference, String title) {
        posted(
                reference,
                "/tasks",
                Map.of("title", title, "ownerId", Cases.idOf("officer"), "dueAt", "2027-01-15T10:00:00Z"));
    }

    private static void posted(String reference, String path, Map<String, ?> body) {
        as("officer")
                .body(body)
                .post("/api/v1/cases/" + reference + path)
                .then()
                .statusCode(201);
    }

    /** A small picture; the id of the file. */
    public static String picture(String reference) {
        return given().header("Authorization", "Bearer " + Callers.token("officer"))
                .multiPart("file", "picture.png", png(), "application/octet-stream")
                .post("/api/v1/cases/" + reference + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
