package org.concord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.concord.platform.Words;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way, on every device and from right to left: from the start to the receipt, back with it, and out. Every page passes axe. */
@QuarkusTest
class AResidentReportsTest {
    @RegisterExtension
    final Browser browser = new Browser();

    static Stream<Arguments> devicesAndLanguages() {
        return Stream.concat(
                Device.every().map(device -> Arguments.of(device, "en")),
                Stream.of(
                        Arguments.of(Device.PHONE.withoutJavaScript(), "ur"),
                        Arguments.of(Device.PHONE.onASlowLine(), "ar"),
                        Arguments.of(Device.USUAL_PHONE.onASlowLine(), "en"),
                        Arguments.of(Device.DESKTOP.onASlowLine(), "pl")));
    }

    @ParameterizedTest
    @MethodSource("devicesAndLanguages")
    void fromTheStartToTheReceiptAndBackWithIt(Device device, String language) {
        Words words = Words.in("resident.words", language);
        Visitor resident = browser.visitor(device);
        resident.opens("/?lang=" + language);
        resident.presses(words.of("start.begin"));
        Page page = resident.page();
        String next = words.of("continue");

        resident.presses(next);
        assertThat(resident.status()).isEqualTo(400);
        resident.chooses("danger", "no");
        resident.presses(next);
        resident.chooses("kind", "HATE_INCIDENT");
        resident.presses(next);
        resident.presses(next);
        resident.chooses("role", "VICTIM");
        resident.presses(next);
        page.locator("#narrative").fill("They shouted at us. وہ ہمیں دیکھ کر چیختے ہیں۔");
        resident.presses(next);
        resident.chooses("precision", "UNKNOWN");
        resident.presses(next);
        page.locator("#ward").selectOption("E05015521");
        resident.presses(next);
        resident.presses(next);
        resident.chooses("type", "VERBAL_ABUSE");
        resident.presses(next);
        resident.chooses("why", "RACE");
        resident.presses(next);
        for (int page_ = 0; page_ < 4; page_++) {
            resident.presses(next);
        }
        resident.chooses("identity", "NAMED");
        resident.presses(next);
        page.locator("#name").fill("Somebody");
        resident.presses(next);
        resident.presses(next);
        resident.presses(next);
        page.locator("#file").setInputFiles(new FilePayload("door.png", "image/png", png()));
        resident.presses(words.of("page.evidence.add"));
        resident.presses(next);
        resident.presses(words.of("send"));
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/report/done$"));
        String reference = page.locator(".concord-code").nth(0).textContent();
        String receipt = page.locator(".concord-code").nth(1).textContent();
        resident.opens("/report/slip");
        resident.opens("/report/equality");
        resident.opens("/help");
        resident.opens("/accessibility");

        resident.opens("/follow-up");
        page.locator("#reference").fill(reference.toLowerCase());
        page.locator("#receipt").fill(receipt.replace("-", " "));
        resident.presses(words.of("page.follow-up.open"));
        page.locator("#message").fill("One more thing.");
        resident.presses(words.of("page.report.send"));
        assertThat(page.getByText("One more thing.")).isVisible();
        resident.opens("/follow-up/consent");
        resident.opens("/follow-up/identity");
        resident.opens("/follow-up/withdrawal");
        resident.opens("/follow-up/satisfaction");
        resident.opens("/follow-up/evidence");

        Request away = resident.leavesBy(words.of("exit"));
        assertThat(away.url()).isEqualTo("https://www.bbc.co.uk/weather");
    }

    @ParameterizedTest
    @MethodSource("org.concord.browser.Device#every")
    void whoLeavesFindsNothingOnTheWayBack(Device device) {
        Visitor resident = browser.visitor(device);
        resident.opens("/report/safety");
        Page page = resident.page();
        resident.chooses("danger", "yes");
        resident.presses("Continue");
        resident.presses("Go on with the report");
        resident.chooses("kind", "TENSION_OBSERVATION");
        resident.presses("Continue");
        resident.presses("Continue");
        page.locator("#narrative").fill("Nobody must find this 7719.");
        resident.presses("Continue");

        resident.leavesBy("Exit this page");
        for (String path : new String[] {"/report/what", "/report/check", "/report/done"}) {
            resident.opens(path);
            assertThat(page.locator("body")).not().containsText("7719");
        }
        assertThat(page.context().cookies().stream().filter(cookie -> cookie.name.endsWith("report")))
                .isEmpty();
    }

    private static byte[] png() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
