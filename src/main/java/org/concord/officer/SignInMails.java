package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.delivery.Address;
import org.concord.delivery.Composed;
import org.concord.delivery.DeliveryChannel;
import org.concord.delivery.Message;
import org.concord.delivery.MessageSource;

/**
 * The mails of {@link TellOfSignIn}: what was changed and whom to tell; no link, as forged mails of this kind have one. They go out also to
 * whoever has alerts sent elsewhere.
 */
@ApplicationScoped
class SignInMails implements MessageSource {
    private static final String TYPE = "sign-in.changed";
    private static final String IF_NOT =
            "If this was not you, or you did not know of it, tell an administrator at once.";

    private final SignInNotices notices;
    private final OnDuty people;

    SignInMails(SignInNotices notices, OnDuty people) {
        this.notices = notices;
        this.people = people;
    }

    @Override
    public String subjectKind() {
        return TellOfSignIn.SUBJECT_KIND;
    }

    @Override
    public Composed compose(List<UUID> subjects, UUID officer, DeliveryChannel channel) {
        List<SignInNotices.Noted> noted = notices.find(subjects);
        return Composed.of(
                noted.isEmpty()
                        ? Optional.empty()
                        : people.contact(officer)
                                .map(person -> message(noted, officer, new Address.Mailbox(person.email()))));
    }

    private static Message message(List<SignInNotices.Noted> noted, UUID officer, Address to) {
        Map<UUID, String> about = new LinkedHashMap<>();
        noted.forEach(one -> about.put(one.id(), "officer:" + officer));
        List<SignInNotice> kinds =
                noted.stream().map(SignInNotices.Noted::notice).toList();
        String subject = kinds.size() == 1 ? kinds.getFirst().subject() : "Your sign-in was changed";
        String plain =
                kinds.stream().map(SignInNotice::text).collect(Collectors.joining("\n")) + "\n\n" + IF_NOT + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body>%s<p>%s</p></body></html>
                """.formatted(
                subject,
                kinds.stream().map(kind -> "<p>%s</p>".formatted(kind.text())).collect(Collectors.joining()),
                IF_NOT);
        return new Message(
                TYPE,
                about,
                to,
                new Message.Text(subject, plain, html),
                Map.of("changes", kinds.stream().map(SignInNotice::name).toList()));
    }
}
