package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.concord.access.Tokens;

/** Partners with real tokens, a new one for each test. */
@ApplicationScoped
public class TestPartners {
    /** The columns of {@code incidents-made-up.csv}. */
    public static final String DEMO_MAPPING = text("/demo/demo-partner-mapping.json");

    private final RegisterPartner register;
    private final ChangeCodeMapping changeMapping;
    private final Tokens tokens;

    TestPartners(RegisterPartner register, ChangeCodeMapping changeMapping, Tokens tokens) {
        this.register = register;
        this.changeMapping = changeMapping;
        this.tokens = tokens;
    }

    public record TestPartner(UUID id, String token) {}

    @Transactional
    public TestPartner without() {
        UUID id = register.register(new PartnerRequest("t-" + UUID.randomUUID(), "Made up"), null)
                .body()
                .id();
        return new TestPartner(id, tokens.forPartner(id, null).token());
    }

    @Transactional
    public TestPartner withMapping() {
        TestPartner partner = without();
        changeMapping.change(partner.id(), "*", DEMO_MAPPING);
        return partner;
    }

    public static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(TestPartners.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
