package org.concord.platform;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that knows nobody whose address begins with {@code refused}. */
final class RefusingMail extends GreenMail {

    RefusingMail(ServerSetup setup) {
        super(setup);
        managers = new Refusing();
    }

    private static final class Refusing extends Managers {
        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress address) {
                return address.getEmail().startsWith("refused")
                        ? "550 5.1.1 no such person"
                        : super.checkRecipient(state, address);
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
