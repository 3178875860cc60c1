package org.concord.officer;

/** What a person is told of their own sign-in. */
enum SignInNotice {
    FACTOR_ON("Your sign-in now takes a second factor", "A second factor was set up for your sign-in."),
    FACTOR_OFF(
            "Your second factor was removed",
            "The second factor of your sign-in was removed, with your password and a code."),
    FACTOR_RESET(
            "Your second factor was taken away", "Two administrators took away the second factor of your sign-in."),
    RECOVERY_CODE_USED("A recovery code was used", "One of your recovery codes was used in place of your telephone."),
    PASSWORD_CHANGED("Your password was changed", "The password of your sign-in was changed."),
    SIGN_IN_RESET(
            "Your sign-in was reset",
            "Administrators gave you another password, or another e-mail address to sign in with."),
    ROLE_GRANTED("You were given a role", "You were given a role that opens more to you than before.");

    private final String subject;
    private final String text;

    SignInNotice(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
