package org.concord.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one browser of a run, started when the first test asks for it and ended after the last. It is the machine's own; what drives it comes
 * out of a jar, and neither it nor any page reaches further than this machine.
 */
final class Chromium implements AutoCloseable {
    static final String VARIABLE = "CONCORD_BROWSER";

    private static final Logger LOG = Logger.getLogger(Chromium.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path UNPACKED = Path.of("target/playwright").toAbsolutePath();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        // It cannot be had by root, as whom containers build; it would guard against strange pages,
                        // which are out of reach.
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1")));
        LOG.infof("Browser tests run on Chromium %s, %s", browser.version(), program);
    }

    /** Empty where there is none, which is said in the log once. */
    static Optional<Chromium> sharedBy(ExtensionContext test) {
        Shared shared = test.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Shared.class, first -> Shared.start(), Shared.class);
        return Optional.ofNullable(shared.chromium());
    }

    /** Where the variable says; empty there means that none is wanted. Without it, where distributions put it, then on the path. */
    static Optional<Path> find(Map<String, String> environment, Path programs) {
        String said = environment.get(VARIABLE);
        if (said == null) {
            Stream<Path> path = Stream.of(environment.getOrDefault("PATH", "").split(":"))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of);
            return Stream.concat(Stream.of(programs), path)
                    .flatMap(folder -> NAMES.stream().map(folder::resolve))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
        if (!said.isBlank() && !Files.isExecutable(Path.of(said))) {
            throw new IllegalStateException(VARIABLE + " names " + said + ", which is no program");
        }
        return Optional.of(said).filter(path -> !path.isBlank()).map(Path::of);
    }

    BrowserContext visit(String service, Device device) {
        return browser.newContext(device.options().setBaseURL(service));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private record Shared(@Nullable Chromium chromium) implements AutoCloseable {
        static Shared start() {
            Optional<Path> program = find(System.getenv(), Path.of("/usr/bin"));
            if (program.isEmpty()) {
                LOG.errorf(
                        "!!!! NO BROWSER TEST RUNS, for there is no Chromium. Install it (Debian: apt-get install chromium), or"
                                + " name the program in %s. !!!!",
                        VARIABLE);
            }
            return new Shared(program.map(Shared::start).orElse(null));
        }

        private static Chromium start(Path program) {
            try {
                // Some 130 MB, which a run that is killed would leave behind in /tmp.
                Files.createDirectories(UNPACKED);
                System.setProperty("playwright.driver.tmpdir", UNPACKED.toString());
                return new Chromium(program);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            if (chromium != null) {
                chromium.close();
            }
        }
    }
}
