package org.concord.resident;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.concord.platform.Hashing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Styles and scripts, under an address that changes with what is in them, so that a browser asks once. The GOV.UK Design System comes without
 * its typeface and crown, which are licensed for gov.uk alone.
 */
@Path("/assets")
@PermitAll
public class Assets {
    private static final Map<String, Asset> ALL = read();

    /** Where they are, as the pages say it. */
    public static final String PATH = "/assets/" + version();

    private record Asset(String type, byte[] plain, byte[] zipped) {}

    @GET
    @Path("/{version}/{name}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("version") String version,
            @PathParam("name") String name,
            @HeaderParam("Accept-Encoding") @Nullable String accepted,
            @Context HttpServerResponse response) {
        Asset asset = ALL.get(name);
        if (asset == null || !PATH.endsWith("/" + version)) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        response.headers().remove(HttpHeaders.CACHE_CONTROL); // which forbids keeping anything else of ours
        boolean zipped = Gzip.isTaken(accepted);
        Response.ResponseBuilder answer = Response.ok(zipped ? asset.zipped() : asset.plain(), asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        return (zipped ? answer.header("Content-Encoding", "gzip") : answer).build();
    }

    private static Map<String, Asset> read() {
        String govuk =
                "/META-INF/resources/webjars/govuk-frontend/" + govukVersion() + "/dist/govuk/govuk-frontend.min.";
        Map<String, Asset> all = new TreeMap<>();
        all.put("govuk.css", asset("text/css", withoutTypefaceAndCrown(text(govuk + "css"))));
        all.put("govuk.js", asset("text/javascript", text(govuk + "js").replaceAll("//# sourceMappingURL=.*", "")));
        all.put("app.css", asset("text/css", text("/resident/app.css")));
        all.put("icon.svg", asset("image/svg+xml", text("/resident/icon.svg")));
        all.put("app.js", asset("text/javascript", text("/resident/app.js")));
        all.put("console.css", asset("text/css", text("/console/console.css")));
        all.put("console.js", asset("text/javascript", text("/console/console.js")));
        return all;
    }

    private static String withoutTypefaceAndCrown(String css) {
        return css.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("/\\*![^*]*Calvert[^*]*\\*/", "")
                .replace("GDS Transport,", "")
                .replaceAll("(-webkit-mask-image|mask-image|background-image):url\\(/assets/[^)]*\\);?", "")
                .replaceAll("/\\*# sourceMappingURL=.*?\\*/", "");
    }

    private static Asset asset(String type, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(type + ";charset=UTF-8", plain, Gzip.of(plain));
    }

    private static String version() {
        byte[] digest = Hashing.sha256(ALL.values().stream().map(Asset::plain).toArray(byte[][]::new));
        return HexFormat.of().formatHex(digest, 0, 6);
    }

    private static String govukVersion() {
        String pom = "/META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
        try (InputStream file = Assets.class.getResourceAsStream(pom)) {
            Properties read = new Properties();
            read.load(file);
            return read.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
