package org.concord.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the browser is looked for. */
class ChromiumTest {
    @TempDir
    Path folder;

    @Test
    void theVariableComesFirst() throws IOException {
        Path named = program("programs/other");
        program("programs/chromium");

        assertThat(Chromium.find(Map.of("CONCORD_BROWSER", named.toString()), folder.resolve("programs")))
                .contains(named);
    }

    @Test
    void anEmptyVariableMeansNone() throws IOException {
        program("programs/chromium");

        assertThat(Chromium.find(Map.of("CONCORD_BROWSER", ""), folder.resolve("programs")))
                .isEmpty();
    }

    @Test
    void aVariableThatNamesNoProgramIsAnErrorAndNotAReasonToSkip() {
        assertThatThrownBy(() -> Chromium.find(Map.of("CONCORD_BROWSER", "/nowhere/chromium"), folder))
                .hasMessage("CONCORD_BROWSER names /nowhere/chromium, which is no program");
    }

    @Test
    void thenTheUsualFolderAndThenThePath() throws IOException {
        Map<String, String> path = Map.of("PATH", folder.resolve("empty") + ":" + folder.resolve("path"));
        Path onPath = program("path/google-chrome");
        assertThat(Chromium.find(path, folder.resolve("programs"))).contains(onPath);

        Path usual = program("programs/chromium-browser");
        assertThat(Chromium.find(path, folder.resolve("programs"))).contains(usual);
    }

    @Test
    void elsewhereThereIsNone() {
        assertThat(Chromium.find(Map.of(), folder)).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
