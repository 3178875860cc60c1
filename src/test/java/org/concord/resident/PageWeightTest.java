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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page weighs on the way, and that none is zipped which holds a secret (BREACH). */
@QuarkusTest
class PageWeightTest {
    private static final String TOKEN = "name=\"token\" value=";
    private static final Pattern NEEDED = Pattern.compile("(?<=\")/assets/[^\"]+(?=\")");
    private static final Pattern IMPORTED = Pattern.compile("(?<=from ['\"]\\./)[^'\"]+(?=['\"])");

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
        assertThat(unzipped(zipped.body())).as("no secret").doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report/safety", "/follow-up", "/sign-in"})
    void whatHoldsAFormsTokenIsNeverZipped(String path) throws Exception {
        assertIsPlainWithToken(get(path, "gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report/kind", "/report/check"})
    void norIsWhatHoldsAResidentsAnswers(String path) throws Exception {
        String cookies = Resident.atTheCheck("Not to be weighed.").cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));

        assertIsPlainWithToken(get(path, "gzip", "Cookie", cookies));
    }

    private static void assertIsPlainWithToken(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"gzip;q=0", "'gzip; q=0.000, identity'", "deflate", "''"})
    void whoeverDoesNotTakeItGetsItPlain(String accepted) throws Exception {
        assertThat(get("/", accepted).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theFirstPageWithAllThatBelongsToItIsLight() throws Exception {
        HttpResponse<byte[]> page = get("/", "gzip");
        int bytes = page.body().length;
        Deque<String> files = new ArrayDeque<>(found(NEEDED, unzipped(page.body())));
        Set<String> fetched = new TreeSet<>();
        while (!files.isEmpty()) {
            String file = files.pop();
            if (fetched.add(file)) {
                HttpResponse<byte[]> answer = get(file, "gzip");
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                bytes += answer.body().length;
                found(IMPORTED, unzipped(answer.body())).forEach(name -> files.add(Assets.PATH + "/" + name));
            }
        }

        assertThat(fetched).contains(Assets.PATH + "/app.css", Assets.PATH + "/govuk.js");
        assertThat(bytes).as("bytes on the way").isLessThan(50_000);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private HttpResponse<byte[]> get(String path, String accepted, String... headers)
            throws IOException, InterruptedException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Encoding", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
