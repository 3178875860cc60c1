package org.concord.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concord.place.WorkingTime;

/**
 * Keeps what somebody says of themselves, to see in general whom the service reaches (public sector equality duty, Equality Act 2010 s.149;
 * questions after the GSS harmonised standards). Once for each report, and with nothing that leads back to it: of each answer there is only a
 * number, by the month. Not in the trail for the same reason.
 */
@ApplicationScoped
class AnswerEquality {
    static final List<Field> FIELDS = List.of(
            Field.radios("eqAge", false, "UNDER_18", "18_24", "25_34", "35_49", "50_64", "65_PLUS", ""),
            Field.radios("eqSex", false, "FEMALE", "MALE", ""),
            Field.radios("eqGender", false, "SAME", "DIFFERENT", ""),
            Field.radios("eqEthnicity", false, "WHITE", "MIXED", "ASIAN", "BLACK", "OTHER", ""),
            Field.radios(
                    "eqReligion",
                    false,
                    "NONE",
                    "CHRISTIAN",
                    "BUDDHIST",
                    "HINDU",
                    "JEWISH",
                    "MUSLIM",
                    "SIKH",
                    "OTHER",
                    ""),
            Field.radios("eqOrientation", false, "HETEROSEXUAL", "GAY_LESBIAN", "BISEXUAL", "OTHER", ""),
            Field.radios("eqDisability", false, "yes", "no", ""));

    private final EqualityAnswers store;
    private final Drafts drafts;
    private final WorkingTime workingTime;
    private final ResidentConfig config;

    AnswerEquality(EqualityAnswers store, Drafts drafts, WorkingTime workingTime, ResidentConfig config) {
        this.store = store;
        this.drafts = drafts;
        this.workingTime = workingTime;
        this.config = config;
    }

    /** Does nothing the second time, or if nothing was said. What is no answer is passed over. */
    @Transactional
    void keep(String secret, Answers given) {
        drafts.lock(secret)
                .filter(draft -> draft.sent() != null && !draft.sent().equalityAsked())
                .ifPresent(draft -> {
                    Map<String, String> said = said(given);
                    if (!said.isEmpty()) {
                        store.count(workingTime.today().withDayOfMonth(1), said);
                        drafts.put(secret, draft.sent(draft.sent().withEquality()), left(draft.sent()));
                    }
                });
    }

    /** The confirmation is not kept longer for it. */
    private Duration left(Draft.Sent sent) {
        return Duration.between(workingTime.now().toInstant(), sent.at().plus(config.confirmationKeptFor()));
    }

    private static Map<String, String> said(Answers given) {
        Map<String, String> said = new TreeMap<>();
        FIELDS.forEach(field -> given.one(field.name())
                .filter(value -> field.options().stream()
                        .anyMatch(option -> option.value().equals(value)))
                .ifPresent(value -> said.put(field.name(), value)));
        return said;
    }
}
