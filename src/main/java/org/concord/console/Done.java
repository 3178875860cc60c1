package org.concord.console;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page says after a form was taken. The address holds its code alone. */
enum Done {
    SAVED("Your change is saved."),
    MESSAGES_READ("All messages of the reporter are marked as read."),
    MESSAGES_SEEN("What the page showed is marked as read. The reporter has written more that nobody has read yet."),
    GLASS_BROKEN("The case is open to you for an hour. Coordinators and custodians have been told."),
    VIEW_SAVED("Your view is kept. You find it above the list."),
    VIEW_REMOVED("The view is removed."),
    WAITING("Nothing has changed yet: a second officer decides. You find it under Approvals."),
    NOTED("The note is written."),
    ASSIGNED("The case has its officer. They find it in their inbox."),
    GIVEN_BACK("The case is given back: nobody has it now."),
    GRADED("The grade is saved. If nobody has the case yet, give it to an officer."),
    MOVED("The case has moved on. Its new status is below."),
    PAUSED("The clock stands still."),
    RESUMED("The clock runs again."),
    SENT(
            "The message waits in the thread with the reporter. When they answer, whoever has the case sees it in their inbox."),
    TASK_ADDED("The task is added. It is in the inbox of whoever does it on the day it is due."),
    TASK_CHANGED("The task is changed."),
    ACTION_ADDED("The action is recorded. It stands among the tasks, too."),
    ACTION_CHANGED("The action is changed."),
    TENSION_ACTION_ADDED("The action is recorded. Whoever does it finds it in their inbox on the day it is due."),
    CONTACT_ADDED("They are entered, and so is their consent."),
    CONTACT_LOGGED("What was spoken is written down."),
    CONSENT_RENEWED("Their consent is recorded."),
    CONSENT_WITHDRAWN("They are not known to us any more. What was kept of them is destroyed."),
    LEVEL_DECIDED("The level stands in your name until its review."),
    RISK_ASSESSED("The risk is assessed. What is to be done now stands below."),
    LINKED("The two cases are linked."),
    RESTRICTED("The case is for the people named, and for nobody else."),
    LIFTED("The case is for everybody again in whose wards it is."),
    CONFLICT_DECLARED("Thank you for saying so. From now on you do not see this case; somebody else takes care of it."),
    MERGED("The two cases are one now."),
    UNMERGED("Each of the two is a case of its own again."),
    SPLIT("The report is a case of its own now."),
    REQUEST_DECIDED("What was asked for is decided."),
    DISCLOSED("It is written down. Nothing was sent: tell them yourself, and no more than what stands here."),
    HANDED_OVER("It is written down. Now tell those whose work it is, by the ways below."),
    APPROVED("You agreed, and it is done."),
    NOT_APPROVED("You did not agree: nothing has changed."),
    REMOVED("It is taken away."),
    RETRIED("It is being tried again."),
    TEST_SENT("The test alert is on its way. Look again in a while: below you see who has answered."),
    STARTED("The file is in. Its lines are being read now."),
    ALREADY_IN_FORCE("This very file is in force already. Nothing had to be done."),
    ACKNOWLEDGED("You have this alert. Nobody else will be told. Next, read the case."),
    ANSWERED_BEFORE("Somebody had answered before you. Below you see who has it."),
    TASK_DONE("The task is done."),
    TASK_OPEN("The task is open again."),
    PASSWORD_CHANGED("Your password is changed. Wherever else you were signed in, you are not any more."),
    FACTOR_REMOVED("Your second factor is removed. You sign in with your password alone."),
    DRAFT_SAVED("What you typed is saved. It waits for you here until tomorrow, also after you sign in again."),
    CALL_WIPED("It is wiped. Nothing of it is kept here."),
    IDENTITY_ASKED("You have asked. A custodian decides, and you hear of it by e-mail."),
    IDENTITY_GRANTED("It is open to whoever asked, and they are told."),
    IDENTITY_REFUSED("It stays closed. Whoever asked is told why."),
    SIGNAL_JUDGED("Thank you. What you found is kept with the signal."),
    IDENTITY_CLOSED("It is closed again."),
    OBSERVED("Your observation is recorded. Whoever watches over these wards can read it now."),
    NIL_RETURNED("Your nil return is recorded. It counts: that nothing was noticed is worth knowing, too."),
    OBSERVATION_REVIEWED("Your review is recorded."),
    EVENT_ADDED("The event is in the calendar. It is watched on the days below."),
    EVENT_COPIED("It is planned for the next time. Look whether the day is right: this is the new one."),
    EVENT_REVIEWED("What you saw is written down."),
    RUMOUR_ADDED("The rumour is written down."),
    LINE_WRITTEN("The line waits for a coordinator who did not write it. Until then it must not be said in public."),
    LINE_APPROVED("The line may be said in public now."),
    LINE_REFUSED("The line must not be said in public. Whoever wrote it finds your reason here."),
    COUNTS_VERIFIED("The counts were compared. What was found stands below."),
    COUNTS_REBUILT("What was not counted as it has to be was counted anew. How it stands now is below."),
    RETURN_SIGNED("The return is signed in your name. What it says stays as it is now."),
    SIGNED_OUT_EVERYWHERE("You are signed out everywhere.");

    private final String text;

    Done(String text) {
        this.text = text;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null for what is no code. */
    static @Nullable String said(@Nullable String code) {
        return Stream.of(values())
                .filter(done -> done.code().equals(code))
                .map(done -> done.text)
                .findFirst()
                .orElse(null);
    }
}
