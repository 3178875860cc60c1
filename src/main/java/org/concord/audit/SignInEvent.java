package org.concord.audit;

/** What is recorded of how people sign in, beside that they did; {@code subject} is the person. Neither codes nor addresses. */
public sealed interface SignInEvent extends AuditEvent {

    /** The password was right, and the code of the second factor is asked for. */
    record CodeAsked(String subject) implements SignInEvent {}

    /** The password was right, the code of the second factor was not: somebody else may know the password. */
    record FactorRefused(String subject) implements SignInEvent {}

    record FactorBegun(String subject) implements SignInEvent {}

    record FactorConfirmed(String subject) implements SignInEvent {}

    /** By the person, with password and code; of another's {@link FactorReset} tells. */
    record FactorRemoved(String subject) implements SignInEvent {}

    /** Another's second factor was taken away by two administrators. */
    record FactorReset(String subject, int version) implements SignInEvent {}

    record RecoveryCodeUsed(String subject, int left) implements SignInEvent {}

    record RecoveryCodesRenewed(String subject) implements SignInEvent {}

    record PasswordChanged(String subject, int version) implements SignInEvent {}

    /** A signed-in person who was to show the password once more did not know it. */
    record ProofRefused(String subject) implements SignInEvent {}

    record SignedOutEverywhere(String subject, int sessions) implements SignInEvent {}
}
