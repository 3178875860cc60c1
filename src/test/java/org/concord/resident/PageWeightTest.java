package org.concord.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page weighs on the way, and that none is zipped which holds a secret (BREACH). */
@QuarkusTest
class PageWeightTest {
    private static final List<String> FILES = List.of("govuk.css", "app.css", "app.js", "govuk.js", "icon.svg");

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=ur", "/help", "/accessibility", "/report/danger"})
    void whatIsTheSameForEverybodyComesZippedToWhoeverTakesThat(String path) throws Exception {
        HttpResponse<byte[]> zipped = get(path, "br, GZIP;q=0.8");
        HttpResponse<byte[]> plain = get(path, "identity");

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(zipped.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(zipped.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(unzipped(zipped.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        assertThat(unzipped(zipped.body())).as("no secret").doesNotContain("name=\"token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report/safety", "/follow-up", "/sign-in", "/report/kind"})
    void whatHoldsAFormsTokenIsNeverZipped(String path) throws Exception {
        assertThat(get(path, "gzip").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip;q=0", "'gzip; q=0.000, identity'", "deflate", "''"})
    void whoeverDoesNotTakeItGetsItPlain(String accepted) throws Exception {
        assertThat(get("/", accepted).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theFirstPageWithAllThatBelongsToItIsLight() throws Exception {
        int bytes = get("/", "gzip").body().length;
        for (String file : FILES) {
            HttpResponse<byte[]> answer = get(Assets.PATH + "/" + file, "gzip");
            assertThat(answer.statusCode()).isEqualTo(200);
            bytes += answer.body().length;
        }

        assertThat(bytes).as("bytes on the way").isLessThan(50_000);
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws IOException, InterruptedException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
