package org.concord.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concord.audit.AuditTrail;
import org.concord.audit.ReferralEvent;
import org.concord.casework.SeenCase;
import org.concord.platform.ETags;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The answer of those who were told is written down, or is owed by another day. */
@ApplicationScoped
public class ChangeDisclosure {
    private static final int LONGEST = 4000;

    private final DisclosureAtHand atHand;
    private final PlanDisclosure plan;
    private final AnswerTasks answers;
    private final AuditTrail trail;
    private final Clock clock;
    private final ObjectMapper json;

    ChangeDisclosure(
            DisclosureAtHand atHand,
            PlanDisclosure plan,
            AnswerTasks answers,
            AuditTrail trail,
            Clock clock,
            ObjectMapper json) {
        this.atHand = atHand;
        this.plan = plan;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such disclosure of a case that the caller may see; 428, 412, 400 */
    @Transactional
    public DisclosureView change(String typed, UUID id, @Nullable String ifMatch, DisclosureChangeRequest request) {
        SeenCase file = atHand.caseOf(typed);
        Disclosure disclosure = atHand.hold(file, id);
        ETags.require(ifMatch, disclosure.version());
        Disclosure.Answer before = disclosure.answer();
        Disclosure.Answer after = request.on(before);
        refuseIfWrong(request, after);
        disclosure.become(after, task(file, disclosure, request), clock.instant());
        DisclosureView view = atHand.changed(file, disclosure);
        trail.append(new ReferralEvent.DisclosureChanged(
                file.reference(),
                id,
                after.outcome() == null ? null : after.outcome().name(),
                view.version(),
                written(before)));
        return view;
    }

    private void refuseIfWrong(DisclosureChangeRequest request, Disclosure.Answer after) {
        Validation wrong = new Validation()
                .check(!request.isEmpty(), "", "changes something: outcome, answer or dueOn")
                .check(after.answer() == null || after.outcome() != null, "/outcome", "is needed with an answer");
        if (request.answer() != null) {
            wrong.required(request.answer(), LONGEST, "/answer");
        }
        plan.checkDueOn(wrong, request.dueOn());
        wrong.refuseIfFailed();
    }

    /** While no answer is known there is a task to ask after it, once a day was set. */
    private @Nullable UUID task(SeenCase file, Disclosure disclosure, DisclosureChangeRequest request) {
        UUID task = disclosure.task();
        boolean waits = request.outcome() == null && disclosure.answer().outcome() == null;
        if (!waits) {
            if (task != null) {
                answers.answered(file, task);
            }
            return task;
        }
        if (request.dueOn() != null && task != null) {
            answers.move(file, task, request.dueOn());
            return task;
        }
        return request.dueOn() == null
                ? task
                : answers.owe(file, disclosure.recipient(), disclosure.disclosedBy(), request.dueOn());
    }

    private String written(Disclosure.Answer before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
