/**
 * The officers' screens. {@code Section} is the map of the rooms; {@code Screens} answers every page, {@code Submission} hears every form and
 * says on it again what the use case refused ({@code FieldSentence} puts it into words, {@code Typed} reads it, {@code Form} shows it, with the templates' tags; {@code Upload} takes a form
 * with a large file as it comes, {@code ItemForm} lets a form speak of one item where a use case takes the whole list). {@code RefusedPages} sends
 * whoever is not signed in to the door and tells everybody else that there is no such page, {@code LetIn} lets them in, {@code RenewPageSession} keeps them in while they work.
 *
 * <p>{@code InboxPage} shows what waits ({@code Inbox} asks, {@code InboxRows} reads), {@code NewsPage} tells it of new alerts as they happen;
 * {@code AlertPage} draws an alert's ladder, and is where every message about it leads. {@code QueuePage} is the queue; {@code CasePage} one case
 * as it is read; {@code ActScreens} frames each page on which something is done to it, {@code CaseActs} lists them.
 * {@code AskIdentityPage} asks to see who told us, {@code IdentityRequestsPage} is the custodians' room, {@code IdentityPage} shows what they opened.
 * {@code CaseDisclosuresPage} is what others were told, {@code HandOversPage} the Prevent compartment.
 * {@code RiskPage} says and assesses how great the risk is, {@code ActionsPage} what is done to resolve the conflict.
 * {@code FiguresPage}, {@code AnswersPage} and {@code RulesPage} show figures, each a {@code Figure} with its table ({@code ReportCounts} counts, along
 * what {@code FoldFigures} has counted ahead). {@code CallPage} takes a report on the telephone; {@code AuditPage} is the trail as auditors read it,
 * {@code VerificationsPage} proves it.
 *
 * <p>May use: platform, place, access, audit, gazetteer, vault, evidence, officer, report, triage, delivery, alert, casework, referral, tension, partner, intake, resident, publication, retention
 *
 * <p>Public face: none.
 *
 * <p>Invariant: Screens call the same use cases as the API: there is no second way in.
 */
@NullMarked
package org.concord.console;

import org.jspecify.annotations.NullMarked;
