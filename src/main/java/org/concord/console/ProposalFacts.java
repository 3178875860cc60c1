package org.concord.console;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concord.casework.CaseStatus;
import org.concord.casework.ClosureReason;
import org.concord.casework.HolderCheck;
import org.concord.officer.OnDuty;
import org.concord.referral.DisclosedField;
import org.concord.referral.Recipient;
import org.jspecify.annotations.Nullable;

/** What is asked for by an act that takes two persons: whatever kind it is of, its proposal as lines of words. */
@ApplicationScoped
class ProposalFacts {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** By the last step of where it stands. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("reason", "Why"),
            Map.entry("to", "What the case becomes"),
            Map.entry("closureReason", "Why it is closed"),
            Map.entry("check", "How they found who asks"),
            Map.entry("how", "What they did to find out"),
            Map.entry("level", "What it is to be"),
            Map.entry("recipient", "Who is told"),
            Map.entry("gateway", "By what law"),
            Map.entry("fields", "What is told"),
            Map.entry("purpose", "What for"),
            Map.entry("dueOn", "Answer due on"),
            Map.entry("realRisk", "Why the risk is real"),
            Map.entry("grants", "Grave roles gained"),
            Map.entry("resetsSignIn", "Resets the sign-in"),
            Map.entry("allWards", "Sees every ward"),
            Map.entry("newPassword", "Gets a new password"),
            Map.entry("email", "E-mail address"));

    /** Where the code of a list stands that has words of its own. */
    private static final Map<String, Function<String, String>> WORDS = Map.of(
            "closureReason", named(ClosureReason.values(), Labels::of),
            "to", named(CaseStatus.values(), Labels::of),
            "check", named(HolderCheck.values(), ActLabels::of),
            "recipient", named(Recipient.values(), DisclosureLabels::of),
            "fields", named(DisclosedField.values(), DisclosureLabels::of));

    /** What only tells the service how it stood when it was asked for, or stands beside the facts. */
    private static final List<String> SILENT = List.of("before", "consents", "askedBy");

    private final OnDuty people;
    private final CaseLines lines;
    private final RiskWords risks;
    private final GatewayNames gateways;

    ProposalFacts(OnDuty people, CaseLines lines, RiskWords risks, GatewayNames gateways) {
        this.people = people;
        this.lines = lines;
        this.risks = risks;
        this.gateways = gateways;
    }

    public record Fact(String label, String text) {}

    List<Fact> of(JsonNode proposal) {
        List<Fact> facts = new ArrayList<>();
        add(facts, proposal);
        return facts;
    }

    private void add(List<Fact> facts, JsonNode node) {
        node.properties().forEach(field -> {
            if (SILENT.contains(field.getKey())) {
                return;
            }
            if (field.getKey().equals("answers")) {
                facts.addAll(risks.facts(field.getValue()));
                return;
            }
            if (field.getValue().isObject()) {
                add(facts, field.getValue());
                return;
            }
            String text = text(field.getKey(), field.getValue());
            if (text != null) {
                facts.add(new Fact(LABELS.getOrDefault(field.getKey(), words(field.getKey())), text));
            }
        });
    }

    /** Null for what says nothing to a person. */
    private @Nullable String text(String name, JsonNode value) {
        if (value.isArray()) {
            String all = StreamSupport.stream(value.spliterator(), false)
                    .map(one -> text(name, one))
                    .filter(one -> one != null)
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? null : all;
        }
        if (!value.isTextual()) {
            return text(value);
        }
        Function<String, String> words = WORDS.get(name);
        return switch (name) {
            case "gateway" -> gateways.of(value.asText());
            case "dueOn" -> lines.day(LocalDate.parse(value.asText()));
            default -> words == null ? text(value) : words.apply(value.asText());
        };
    }

    private @Nullable String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        String text = value.isNull() ? "" : value.asText();
        if (ID.matcher(text).matches()) {
            UUID id = UUID.fromString(text);
            return people.names(List.of(id)).get(id);
        }
        return text.isBlank() ? null : said(text);
    }

    private String said(String text) {
        String ward = lines.wardOf(text);
        return CODE.matcher(text).matches() && text.equals(ward) ? ActLabels.inWords(text) : String.valueOf(ward);
    }

    private static <E extends Enum<E>> Function<String, String> named(E[] list, Function<E, String> label) {
        return code -> Stream.of(list)
                .filter(one -> one.name().equals(code))
                .map(label)
                .findFirst()
                .orElseGet(() -> ActLabels.inWords(code));
    }

    /** {@code decidedBy} reads “Decided by”. */
    private static String words(String name) {
        return ActLabels.inWords(name.replaceAll("([A-Z])", "_$1"));
    }
}
