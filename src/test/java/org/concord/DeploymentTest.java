package org.concord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What image and cluster promise each other. */
class DeploymentTest {
    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    void healthAndFiguresAreOnAPortThatTheServiceDoesNotHave() throws IOException {
        assertThat(text("Dockerfile"))
                .contains("-Dquarkus.management.enabled=true")
                .contains("EXPOSE 8080 9000");
        assertThat(text("k8s/deployment.yaml").lines().filter(line -> line.contains("/q/health")))
                .hasSize(3)
                .allMatch(line -> line.contains("port: management"));
        assertThat(text("k8s/deployment.yaml")).contains("containerPort: 9000");
        assertThat(text("k8s/service.yaml")).doesNotContain("9000").doesNotContain("management");
    }

    @Test
    void behindTheIngressTheClientsAddressIsKnownAndTheReadmeSaysHow() throws IOException {
        assertThat(List.of("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"))
                .allSatisfy(variable -> {
                    assertThat(text("k8s/kustomization.yaml")).contains("- " + variable + "=");
                    assertThat(text("README.md")).contains("`" + variable + "`");
                });
    }

    @Test
    void evidenceDoesNotLieInAFolderThatGoesWithItsPod() throws IOException {
        assertThat(text("k8s/deployment.yaml")).contains("emptyDir", "CONCORD_EVIDENCE_S3_SECRET_KEY");
        assertThat(text("k8s/secrets.example.yaml")).contains("name: concord-evidence");
        assertThat(List.of("CONCORD_EVIDENCE_S3_BUCKET", "CONCORD_EVIDENCE_SCANNER_ADDRESS"))
                .allSatisfy(variable -> {
                    assertThat(text("k8s/kustomization.yaml")).contains("- " + variable + "=");
                    assertThat(text("README.md")).contains("`" + variable + "`");
                });
    }
}
