package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.concord.tension.NetworkConsentView;
import org.concord.tension.NetworkContactItem;
import org.concord.tension.NetworkContactView;
import org.concord.tension.NetworkLogView;
import org.jspecify.annotations.Nullable;

/** Trusted contacts in words. */
@ApplicationScoped
class NetworkWords {
    private final TensionWards wards;
    private final Dates dates;

    NetworkWords(TensionWards wards, Dates dates) {
        this.wards = wards;
        this.dates = dates;
    }

    /** One of the list; who is not known any more has no name. */
    public record Row(
            UUID id,
            String name,
            @Nullable String role,
            String communities,
            String languages,
            String wards,
            String consent,
            String contacted) {}

    /**
     * One contact.
     *
     * @param open whether who they are may be shown
     * @param gone whether nothing of them is left
     */
    public record Sheet(
            UUID id,
            boolean open,
            boolean gone,
            String name,
            String role,
            String communities,
            String languages,
            String wards,
            String availability,
            String phone,
            String email,
            String vetting,
            String consent,
            String contacted) {}

    /** A talk. */
    public record Talk(
            String at,
            String how,
            String by,
            @Nullable String text,
            @Nullable String about) {}

    Row of(NetworkContactItem item) {
        return new Row(
                item.id(),
                item.name() == null ? nameless(item.consentState()) : item.name(),
                item.role(),
                joined(item.communities()),
                joined(item.languages()),
                wards.names(item.wards()),
                state(item.consentState(), dates.day(item.consentUntil())),
                contacted(item.lastContactedAt()));
    }

    Sheet of(NetworkContactView view) {
        NetworkConsentView consent = view.consent();
        return new Sheet(
                view.id(),
                consent.state() == NetworkConsentView.State.CURRENT,
                consent.state() == NetworkConsentView.State.WITHDRAWN,
                said(view.name()),
                said(view.role()),
                joined(view.communities()),
                joined(view.languages()),
                wards.names(view.wards()),
                said(view.availability()),
                said(view.phone()),
                said(view.email()),
                vetting(view),
                consent(consent),
                contacted(view.lastContactedAt()));
    }

    Talk of(NetworkLogView entry) {
        return new Talk(
                dates.moment(entry.at()),
                label(NetworkFields.TALKS, entry.how().name()),
                Writings.name(entry.writtenBy()),
                entry.text(),
                TensionActionWords.because(entry.about()));
    }

    private String consent(NetworkConsentView consent) {
        String given = "Given on %s, to %s (%s)."
                .formatted(
                        dates.day(consent.givenOn()),
                        Writings.name(consent.takenBy()),
                        label(NetworkFields.CONSENTS, consent.how().name()).toLowerCase(Locale.ROOT));
        return consent.withdrawnAt() == null
                ? given + " " + state(consent.state(), dates.day(consent.until())) + "."
                : given + " Taken back on " + dates.moment(consent.withdrawnAt()) + ".";
    }

    private String vetting(NetworkContactView view) {
        String how = label(NetworkFields.VETTINGS, view.vetting().name());
        return view.vettedOn() == null ? how : how + ", " + dates.day(view.vettedOn());
    }

    private String contacted(@Nullable Instant at) {
        return at == null ? "Never" : dates.moment(at);
    }

    private static String state(NetworkConsentView.State state, String until) {
        return switch (state) {
            case CURRENT -> "Holds until " + until;
            case EXPIRED -> "Ran out on " + until;
            case WITHDRAWN -> "Taken back";
        };
    }

    private static String nameless(NetworkConsentView.State state) {
        return state == NetworkConsentView.State.WITHDRAWN ? "Erased" : "To be asked anew";
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static String joined(List<String> items) {
        return items.isEmpty() ? "Not said" : String.join(", ", items);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "Not said");
    }
}
