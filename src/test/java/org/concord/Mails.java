package org.concord;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.concord.platform.TestEnvironment;

/** Mails as somebody reads them. */
public final class Mails {
    private Mails() {}

    /** All that stands in it, as text and as HTML. */
    public static String text(MimeMessage mail) {
        try {
            return textOf(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this address has received. */
    public static List<MimeMessage> to(String address) {
        return Stream.of(TestEnvironment.mail().getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(address))
                .toList();
    }

    /** Empty if it has none. */
    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart parts)) {
            return part.getContent().toString();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart one = parts.getBodyPart(i);
            text.append(textOf(one)).append('\n');
        }
        return text.toString();
    }
}
