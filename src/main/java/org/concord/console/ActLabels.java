package org.concord.console;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concord.casework.CrimeStatus;
import org.concord.casework.HolderCheck;
import org.concord.casework.NoteAudience;
import org.concord.casework.PauseReason;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestState;
import org.concord.casework.TaskState;
import org.concord.casework.WithdrawalEffect;
import org.concord.report.IdentityChoice;
import org.concord.report.PoliceConsent;

/** What the codes are called between which an officer chooses where something is done to a case. */
final class ActLabels {
    private ActLabels() {}

    static String of(CrimeStatus status) {
        return switch (status) {
            case NOT_ASSESSED -> "Not judged yet";
            case CRIME -> "A crime";
            case NON_CRIME -> "Not a crime";
            case UNCLEAR -> "Not clear";
        };
    }

    static String of(PauseReason reason) {
        return switch (reason) {
            case AWAITING_VICTIM -> "We wait for the victim";
            case AWAITING_PARTNER -> "We wait for a partner";
            case POLICE_PRIMACY -> "The police have it";
        };
    }

    static String of(NoteAudience audience) {
        return switch (audience) {
            case INTERNAL -> "Us alone";
            case PARTNER -> "Us and partner organisations";
        };
    }

    static String of(TaskState state) {
        return switch (state) {
            case OPEN -> "To do";
            case DONE -> "Done";
            case CANCELLED -> "Called off";
        };
    }

    static String of(RequestKind kind) {
        return switch (kind) {
            case CONSENT -> "That more may be told to others";
            case IDENTITY -> "That a name or an address be kept";
            case WITHDRAWAL -> "That nothing more be done";
        };
    }

    static String of(RequestState state) {
        return switch (state) {
            case PENDING -> "Waits for a decision";
            case ACCEPTED -> "Accepted";
            case REFUSED -> "Refused";
            case REPLACED -> "Taken back or replaced";
        };
    }

    static String of(HolderCheck check) {
        return switch (check) {
            case CALLED_BACK_ON_KNOWN_NUMBER -> "I called them back on a number we had before";
            case MET_IN_PERSON -> "I met them in person";
            case KNOWN_TO_PARTNER -> "A partner or colleague who knows them vouches for them";
            case ANSWERED_AGREED_QUESTION -> "They answered a question agreed before";
            case ANSWERED_IN_THREAD -> "They answered, in the thread, what only the report says";
            case NOT_CHECKED -> "Nobody could be asked";
        };
    }

    static String of(WithdrawalEffect effect) {
        return switch (effect) {
            case CASE_GOES_ON -> "We go on without them";
            case CASE_WITHDRAWN -> "The case is withdrawn";
        };
    }

    static String of(PoliceConsent police) {
        return switch (police) {
            case NO -> "nothing";
            case WITHOUT_IDENTITY -> "what happened, without who they are";
            case NAMED -> "what happened and who they are";
            case ALREADY_REPORTED -> "they know already";
        };
    }

    static String of(IdentityChoice identity) {
        return switch (identity) {
            case ANONYMOUS -> "not at all";
            case CONFIDENTIAL -> "to a custodian alone";
            case NAMED -> "to the officers who work on it";
        };
    }

    /** A code of which nobody here knows more: VICTIM_SUPPORT reads “Victim support”. */
    static String inWords(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** One choice for each, in their order. */
    static <E extends Enum<E>> List<Choice> choices(E[] all, Function<E, String> label) {
        return Stream.of(all)
                .map(one -> new Choice(one.name(), label.apply(one)))
                .toList();
    }
}
