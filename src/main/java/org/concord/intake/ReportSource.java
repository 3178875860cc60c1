package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.officer.Organisations;
import org.concord.platform.KeyedHash;
import org.concord.report.Channel;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/** By which door the caller came in, and the fingerprint of what they sent. */
@ApplicationScoped
public class ReportSource {
    private final CurrentActor actor;
    private final Organisations organisations;
    private final KeyedHash hash;
    private final ObjectMapper json;

    ReportSource(CurrentActor actor, Organisations organisations, KeyedHash hash, ObjectMapper json) {
        this.actor = actor;
        this.organisations = organisations;
        this.hash = hash;
        this.json = json;
    }

    NewReport.Source ofApi(ReportRequest request) {
        return switch (actor.get()) {
            case Actor.Anyone anyone -> new NewReport.Source(Channel.PUBLIC_API, null, null, request.sourceRef(), null);
            case Actor.Person person -> ofPerson(person, request.sourceRef());
            case Actor.PartnerSystem partner -> ofPartner(partner, Channel.PARTNER_API, request, null);
            case Actor.Reporter reporter -> throw new IllegalStateException("a receipt does not report");
            case Actor.Worker worker -> throw new IllegalStateException("a worker does not report");
        };
    }

    /** Entered for somebody else: by an adviser at their centre, or by staff. */
    public NewReport.Source ofPerson(Actor.Person person) {
        return ofPerson(person, null);
    }

    private NewReport.Source ofPerson(Actor.Person person, @Nullable String sourceRef) {
        return isAtCentre(person)
                ? new NewReport.Source(
                        Channel.REPORTING_CENTRE,
                        organisations
                                .ofPerson(person.id())
                                .map(Organisations.Organisation::id)
                                .orElse(null),
                        person.id(),
                        sourceRef,
                        null)
                : new NewReport.Source(Channel.STAFF, null, person.id(), sourceRef, null);
    }

    /** Those whose work it is to report for others. */
    public static boolean mayEnter(Actor.Person person) {
        return person.is(Role.OFFICER) || person.is(Role.COORDINATOR) || person.is(Role.ADVISER);
    }

    /** An adviser who is an officer too works as an officer. */
    public static boolean isAtCentre(Actor.Person person) {
        return person.is(Role.ADVISER) && !person.is(Role.OFFICER) && !person.is(Role.COORDINATOR);
    }

    /** @param localDay part of what was sent, where the request cannot hold it */
    NewReport.Source ofPartner(
            Actor.PartnerSystem partner, Channel channel, ReportRequest request, @Nullable LocalDate localDay) {
        String sent = text(request) + (localDay == null ? "" : "\n" + localDay);
        byte[] bodyHash = request.sourceRef() == null ? null : hash.of(KeyedHash.Purpose.BODY, sent);
        return new NewReport.Source(channel, partner.id(), null, request.sourceRef(), bodyHash);
    }

    /** The request as we understood it: the same for every way of writing the same JSON. */
    private String text(ReportRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a request that was read");
        }
    }
}
