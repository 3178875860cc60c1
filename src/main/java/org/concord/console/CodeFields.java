package org.concord.console;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concord.gazetteer.CodeKind;
import org.concord.gazetteer.CodeRequest;
import org.concord.gazetteer.CodeView;
import org.concord.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The fields of one strand or incident type. People say the last day on which it is in use; the API says the first on which it is not. */
final class CodeFields {
    static final Map<String, String> LABELS = Map.of(
            "code", "Code",
            "label", "Name",
            "validFrom", "First day in use",
            "validTo", "Last day in use",
            "position", "Place in the list");

    private CodeFields() {}

    static String path(CodeKind kind) {
        return switch (kind) {
            case STRAND -> "strands";
            case INCIDENT_TYPE -> "incident-types";
        };
    }

    /** @throws org.concord.platform.Refusal 404 */
    static CodeKind kind(String path) {
        return Stream.of(CodeKind.values())
                .filter(kind -> path(kind).equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }

    /** Addresses of pages have no underlines, and codes no hyphens. */
    static String path(String code) {
        return code.replace('_', '-');
    }

    static String code(String path) {
        return path.replace('-', '_');
    }

    static Form holding(CodeView one) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("label", one.label());
        fields.putSingle("validFrom", one.validFrom().toString());
        fields.putSingle("position", String.valueOf(one.position()));
        if (one.validTo() != null) {
            fields.putSingle("validTo", one.validTo().minusDays(1).toString());
        }
        tick(fields, "monitoredNationally", one.monitoredNationally());
        tick(fields, "monitoredLocally", one.monitoredLocally());
        return new Form(fields, List.of());
    }

    /** What was typed, for the same use cases as the API's. */
    static CodeRequest read(CodeKind kind, MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        LocalDate last = typed.day("validTo");
        boolean strand = kind == CodeKind.STRAND;
        CodeRequest request = new CodeRequest(
                typed.text("code"),
                typed.text("label"),
                typed.day("validFrom"),
                last == null ? null : last.plusDays(1),
                typed.number("position"),
                strand ? typed.ticked("monitoredNationally") : null,
                strand ? typed.ticked("monitoredLocally") : null);
        typed.validation().refuseIfFailed();
        return request;
    }

    private static void tick(MultivaluedMap<String, String> fields, String name, @Nullable Boolean on) {
        if (Boolean.TRUE.equals(on)) {
            fields.putSingle(name, "true");
        }
    }
}
