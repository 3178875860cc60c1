package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concord.access.CurrentActor;
import org.concord.officer.OnDuty;
import org.concord.place.WorkingTime;
import org.concord.platform.Text;
import org.concord.platform.Validation;
import org.concord.referral.ActionChecks;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a contact. */
@ApplicationScoped
class NetworkForms {
    /** Nobody is kept for ever because of what they once said: at least this often they are asked anew. */
    static final int LONGEST_CONSENT_YEARS = 2;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_ITEM = 80;
    private static final int MOST_ITEMS = 20;
    private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}\\z)[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");

    private final NamedWards wards;
    private final OnDuty people;
    private final CurrentActor actor;
    private final WorkingTime workingTime;

    NetworkForms(NamedWards wards, OnDuty people, CurrentActor actor, WorkingTime workingTime) {
        this.wards = wards;
        this.people = people;
        this.actor = actor;
        this.workingTime = workingTime;
    }

    /** Tells {@code wrong} everything that is wrong, and refuses nothing; to be used only if nothing was. */
    NetworkForm read(Validation wrong, NetworkContactRequest request, List<Integer> held) {
        wrong.required(request.name(), LONGEST_NAME, "/name").optional(request.role(), LONGEST_WORDS, "/role");
        items(wrong, request.communities(), "/communities");
        items(wrong, request.languages(), "/languages");
        List<Integer> named = wards.read(wrong, request.wards(), held);
        wrong.optional(request.availability(), LONGEST_WORDS, "/availability");
        String phone = ActionChecks.line(request.phone(), null);
        String email = ActionChecks.line(request.email(), null);
        wrong.check(phone != null || email != null, "/phone", "is needed unless there is an e-mail address")
                .check(phone == null || PHONE.matcher(phone).matches(), "/phone", "is a phone number")
                .check(email == null || EMAIL.matcher(email).matches(), "/email", "is an e-mail address");
        NetworkVetting vetting = Objects.requireNonNullElse(request.vetting(), NetworkVetting.NONE);
        vetted(wrong, vetting, request.vettedOn());
        return new NetworkForm(
                new NetworkDetails(
                        Objects.requireNonNullElse(request.name(), "").strip(),
                        ActionChecks.line(request.role(), null),
                        kept(request.communities()),
                        kept(request.languages()),
                        ActionChecks.line(request.availability(), null),
                        phone,
                        email),
                named,
                vetting,
                request.vettedOn());
    }

    /** The same of a consent; null if something is missing. */
    NetworkForm.@Nullable Consent consent(Validation wrong, @Nullable NetworkConsentRequest request, String at) {
        if (request == null) {
            wrong.check(false, at, "is needed: nobody is kept here who did not agree");
            return null;
        }
        LocalDate today = workingTime.today();
        LocalDate given = request.givenOn();
        LocalDate until = request.until();
        UUID takenBy =
                Objects.requireNonNullElse(request.takenBy(), actor.person().id());
        wrong.check(given != null, at + "/givenOn", "is needed")
                .check(given == null || !given.isAfter(today), at + "/givenOn", "is not in the future")
                .check(request.how() != null, at + "/how", "is needed: SPOKEN or WRITTEN")
                .check(people.answering().contains(takenBy), at + "/takenBy", "is an active officer or coordinator")
                .check(until != null, at + "/until", "is needed")
                .check(until == null || !until.isBefore(today), at + "/until", "is not in the past")
                .check(
                        until == null || given == null || !until.isAfter(given.plusYears(LONGEST_CONSENT_YEARS)),
                        at + "/until",
                        "is at most two years after it was given");
        return given == null || until == null || request.how() == null
                ? null
                : new NetworkForm.Consent(given, request.how(), takenBy, until);
    }

    private void vetted(Validation wrong, NetworkVetting vetting, @Nullable LocalDate on) {
        boolean vetted = vetting != NetworkVetting.NONE;
        wrong.check(!vetted || on != null, "/vettedOn", "is needed if somebody vetted them")
                .check(vetted || on == null, "/vettedOn", "is for those whom somebody vetted")
                .check(on == null || !on.isAfter(workingTime.today()), "/vettedOn", "is not in the future");
    }

    private static void items(Validation wrong, @Nullable List<@Nullable String> items, String at) {
        boolean fine = items == null
                || items.size() <= MOST_ITEMS
                        && items.stream()
                                .allMatch(one -> one != null && !one.isBlank() && Text.length(one) <= LONGEST_ITEM);
        wrong.check(fine, at, "has at most 20 entries, each of 1 to 80 characters");
    }

    private static List<String> kept(@Nullable List<@Nullable String> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).map(String::strip).toList();
    }
}
