package org.concord.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the visitors of one test saw, page by page: {@code target/screenshots/<test>/<n>-<name>.png}. */
final class Screenshots {
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private int taken;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    /** Begins anew for this test; of an earlier run nothing remains that could be mistaken for this one's. */
    static Screenshots of(ExtensionContext test) {
        String method = test.getRequiredTestMethod().getName();
        boolean once = test.getDisplayName().equals(method + "()");
        Path folder = Path.of(
                "target/screenshots",
                test.getRequiredTestClass().getSimpleName() + "." + method
                        + (once ? "" : "-" + plain(test.getDisplayName())));
        try {
            FileUtils.deleteDirectory(folder.toFile());
            return new Screenshots(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void take(Page page, String name) {
        taken++;
        page.screenshot(new ScreenshotOptions()
                .setPath(folder.resolve(taken + "-" + plain(name) + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
