package org.concord.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.concord.referral.Gateway;
import org.concord.referral.Gateways;
import org.jspecify.annotations.Nullable;

/** The laws by which something may be told to others, in words. They are read once for a page, however often they are named on it. */
@RequestScoped
class GatewayNames {
    private final Gateways gateways;
    private @Nullable List<Gateway> read;

    GatewayNames(Gateways gateways) {
        this.gateways = gateways;
    }

    /** One that has ended meanwhile is called by its code. */
    String of(String code) {
        return today().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> "%s: %s".formatted(one.label(), one.source()))
                .findFirst()
                .orElseGet(() -> ActLabels.inWords(code));
    }

    List<Choice> choices() {
        return today().stream()
                .map(one -> new Choice(one.code(), one.label(), explained(one)))
                .toList();
    }

    private static String explained(Gateway one) {
        return "%s. Leads to: %s.%s"
                .formatted(
                        one.source(),
                        one.recipients().stream().map(DisclosureLabels::of).collect(Collectors.joining(", ")),
                        one.overrides() ? " Reaches past the reporter’s wish." : "");
    }

    private List<Gateway> today() {
        List<Gateway> known = read;
        if (known == null) {
            known = gateways.today();
            read = known;
        }
        return known;
    }
}
