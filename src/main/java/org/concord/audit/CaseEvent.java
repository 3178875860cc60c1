package org.concord.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of case work. {@code subject} is the case's own reference, or {@code cases} for what is done to many. */
public sealed interface CaseEvent extends AuditEvent {

    /** A step in the life of a case; {@code detail} is why. */
    record CaseMoved(
            String subject,
            String from,
            String to,
            @Nullable String closureReason,
            @Nullable String detail) implements CaseEvent {}

    /** {@code officer} is null when the case was given back, or taken from whoever had it. */
    record CaseAssigned(
            String subject,
            @Nullable UUID officer,
            @Nullable UUID before,
            @Nullable String detail) implements CaseEvent {}

    /** A person confirmed or changed the grade; {@code detail} is why. */
    record CaseAssessed(
            String subject,
            String severity,
            String before,
            String crimeStatus,
            @Nullable String detail) implements CaseEvent {}

    /** A person put right where it lies or of what it is: {@code changed} names that, {@code detail} is what it was and is. */
    record CaseCorrected(
            String subject, List<String> changed, @Nullable String detail) implements CaseEvent {}

    /** The service-level clock stands still. */
    record CasePaused(
            String subject, String reason, @Nullable String detail) implements CaseEvent {}

    /** The service-level clock runs again. */
    record CaseResumed(String subject, UUID pause) implements CaseEvent {}

    /** Only these may see the case; none = everybody in scope again. */
    record CaseRestricted(
            String subject,
            List<UUID> officers,
            @Nullable Instant until,
            @Nullable String detail) implements CaseEvent {}

    /** The case does not exist for this person any more. */
    record ConflictDeclared(
            String subject, UUID officer, @Nullable String detail) implements CaseEvent {}

    /** Somebody opened a case that was not theirs to see. */
    record GlassBroken(
            String subject,
            UUID breakGlass,
            Instant until,
            @Nullable String detail) implements CaseEvent {}

    /** Two cases belong together. */
    record CasesLinked(String subject, String other, String kind) implements CaseEvent {}

    /** Somebody asked what may belong to this case, and was shown these. */
    record CasesSuggested(String subject, List<String> references) implements CaseEvent {}

    /** Another case became part of this one, with these reports. */
    record CasesMerged(String subject, String other, UUID merge, List<UUID> reports) implements CaseEvent {}

    /** This case became part of another. */
    record CaseBecameDuplicate(String subject, String other, UUID merge) implements CaseEvent {}

    /** Another case is part of this one no more; these reports went with it. */
    record CasesUnmerged(String subject, String other, UUID merge, List<UUID> reports, String severity, String before)
            implements CaseEvent {}

    /** This case stands by itself again. */
    record CaseStandsAlone(String subject, String other, UUID merge, String status) implements CaseEvent {}

    /** A report became a case of its own; {@code detail} is why. */
    record CaseSplit(
            String subject,
            String other,
            UUID report,
            @Nullable String detail) implements CaseEvent {}

    record NoteWritten(String subject, UUID note, String audience) implements CaseEvent {}

    record TaskAdded(String subject, UUID task, UUID owner) implements CaseEvent {}

    /** {@code detail} is what was before. */
    record TaskChanged(
            String subject,
            UUID task,
            String state,
            int version,
            @Nullable String detail) implements CaseEvent {}

    /** In the thread with the reporter. */
    record MessageWritten(String subject, UUID message, String direction) implements CaseEvent {}

    /** What the reporter wrote was read. */
    record MessagesRead(String subject, int messages) implements CaseEvent {}

    record ReplyTemplatesChanged(
            String subject, int version, @Nullable String detail) implements CaseEvent {}

    /** {@code detail} is what was looked for: search terms never enter the canonical bytes. */
    record CasesSearched(
            String subject,
            List<String> references,
            @Nullable String detail) implements CaseEvent {}

    /** Somebody read a summary made for paper; {@code leftOut} is what it held back. */
    record CaseSummarised(String subject, List<String> leftOut) implements CaseEvent {}

    /** {@code detail} is which cases were asked for. */
    record CasesExported(
            String subject, int cases, @Nullable String detail) implements CaseEvent {}

    /** Somebody took a table of figures out of the service; {@code detail} is of which days, wards and strands. */
    record FiguresExported(
            String subject,
            String figure,
            int rows,
            @Nullable String detail) implements CaseEvent {}

    record ViewSaved(String subject, UUID view, boolean shared) implements CaseEvent {}

    record ViewRemoved(String subject, UUID view) implements CaseEvent {}

    /** Other settings of triage were tried on past cases; {@code detail} is which. */
    record TriageReplayed(
            String subject, int cases, @Nullable String detail) implements CaseEvent {}

    /** The same victim, place or subject in several reports; {@code signs} is what they have in common, by name alone. */
    record RepeatFound(
            String subject, UUID report, String kind, String strength, List<String> signs, int reports, int incidents)
            implements CaseEvent {}

    /** There are so many that the coordinators are told; not again until then. */
    record ReviewFoundDue(String subject, String kind, int incidents, int threshold, Instant until)
            implements CaseEvent {}

    /** Somebody read which other cases are of the same victim, place or subject: these. */
    record RepeatsConsulted(String subject, List<String> references) implements CaseEvent {}

    /** From how many incidents within which time a review is due. */
    record RepeatRuleChanged(
            String subject,
            int version,
            List<String> kinds,
            int incidents,
            String window,
            List<String> kindsBefore,
            int incidentsBefore,
            String windowBefore)
            implements CaseEvent {}
}
