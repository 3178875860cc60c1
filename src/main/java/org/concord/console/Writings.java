package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concord.casework.MessageDirection;
import org.concord.casework.MessageView;
import org.concord.casework.NoteAudience;
import org.concord.casework.NoteView;
import org.concord.casework.PersonView;
import org.concord.casework.RequestKind;
import org.concord.casework.RequestState;
import org.concord.casework.RequestView;
import org.concord.casework.TaskView;
import org.jspecify.annotations.Nullable;

/** Puts what was written on a case into words. */
@ApplicationScoped
class Writings {
    static final String NOBODY_KNOWN = "somebody who is not here any more";

    private final Dates dates;

    Writings(Dates dates) {
        this.dates = dates;
    }

    Written.Note of(NoteView note) {
        return new Written.Note(
                note.text(),
                name(note.writtenBy()),
                dates.moment(note.writtenAt()),
                note.audience() == NoteAudience.INTERNAL ? "for us alone" : "for partners, too");
    }

    /** @param several whether the case has more than one report */
    Written.Message of(MessageView message, boolean several) {
        boolean theirs = message.direction() == MessageDirection.FROM_REPORTER;
        return new Written.Message(
                message.text(),
                theirs ? "The reporter" : name(message.writtenBy()),
                dates.moment(message.writtenAt()),
                theirs,
                read(message.readAt(), theirs),
                theirs && message.readAt() == null,
                several ? message.reports() : List.of());
    }

    private String read(@Nullable Instant at, boolean theirs) {
        if (at == null) {
            return theirs ? "Not read by us yet" : "Not read by the reporter yet";
        }
        return (theirs ? "Read by us on " : "Read by the reporter on ") + dates.moment(at);
    }

    Written.Task of(TaskView task) {
        return new Written.Task(task.title(), name(task.owner()), dates.moment(task.dueAt()), task.overdue());
    }

    Written.Request of(RequestView request) {
        return new Written.Request(
                what(request.kind()),
                request.report(),
                dates.moment(request.at()),
                request.state() == RequestState.PENDING,
                state(request.state()),
                request.reason());
    }

    private static String what(RequestKind kind) {
        return switch (kind) {
            case CONSENT -> "to let more be told to others";
            case IDENTITY -> "that a name or an address be kept";
            case WITHDRAWAL -> "to withdraw the report";
        };
    }

    private static String state(RequestState state) {
        return switch (state) {
            case PENDING -> "Nobody has checked yet who asks";
            case ACCEPTED -> "Accepted";
            case REFUSED -> "Refused";
            case REPLACED -> "Taken back, or asked anew";
        };
    }

    static String name(@Nullable PersonView person) {
        return Optional.ofNullable(person).map(PersonView::name).orElse(NOBODY_KNOWN);
    }
}
