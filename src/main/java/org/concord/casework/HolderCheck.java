package org.concord.casework;

import org.concord.vault.IdentityVault;

/**
 * How an officer found that whoever holds the receipt is the reporter. Pure. Only what was known before they asked can tell: never the number or
 * the name that came with the request, as whoever took the slip would have given their own.
 */
public enum HolderCheck {
    /** By a telephone number that was held before. */
    CALLED_BACK_ON_KNOWN_NUMBER("a telephone number was held before it was asked for"),
    MET_IN_PERSON("it was known before who the reporter is"),
    /** The partner, centre or colleague by whom the report came, or who knows the reporter, vouches for them. */
    KNOWN_TO_PARTNER("it was known before who the reporter is, or the report came by a partner, a centre or one of us"),
    /** One agreed with the reporter before. */
    ANSWERED_AGREED_QUESTION("it was known before who the reporter is"),
    /** A question on what only the report says, which its receipt does not show: all there is where nobody ever said who they are. */
    ANSWERED_IN_THREAD("the reporter has answered in the thread since they asked, after something we wrote"),
    /** Nobody could be asked, or nobody answered: only where a case that is not grave stays or becomes withdrawn, for which nothing needs checking. */
    NOT_CHECKED("a case that is not grave is withdrawn by it");

    private final String onlyIf;

    HolderCheck(String onlyIf) {
        this.onlyIf = onlyIf;
    }

    /**
     * What was known before.
     *
     * @param byPartner whether somebody who may know the reporter entered or sent the report
     * @param answered whether the reporter answered in the thread after they asked
     * @param harmless whether nothing comes of it but that a case that is not grave is withdrawn
     */
    record Before(IdentityVault.Known reporter, boolean byPartner, boolean answered, boolean harmless) {}

    boolean isPossible(Before before) {
        return switch (this) {
            case CALLED_BACK_ON_KNOWN_NUMBER -> before.reporter().phone();
            case MET_IN_PERSON, ANSWERED_AGREED_QUESTION -> before.reporter().isSomebody();
            case KNOWN_TO_PARTNER -> before.reporter().isSomebody() || before.byPartner();
            case ANSWERED_IN_THREAD -> before.answered();
            case NOT_CHECKED -> before.harmless();
        };
    }

    /** Whether it says anything of who asked. */
    boolean verifies() {
        return this != NOT_CHECKED;
    }

    /** For the sentence of a refusal. */
    String onlyIf() {
        return "is possible only if " + onlyIf;
    }
}
