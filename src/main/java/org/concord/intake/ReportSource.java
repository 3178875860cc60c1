package org.concord.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.concord.access.Actor;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.KeyedHash;
import org.concord.report.Channel;
import org.concord.report.NewReport;

/** By which door the caller came in, and the fingerprint of what they sent. */
@ApplicationScoped
public class ReportSource {
    private final CurrentActor actor;
    private final KeyedHash hash;
    private final ObjectMapper json;

    ReportSource(CurrentActor actor, KeyedHash hash, ObjectMapper json) {
        this.actor = actor;
        this.hash = hash;
        this.json = json;
    }

    NewReport.Source ofApi(ReportRequest request) {
        return switch (actor.get()) {
            case Actor.Anyone anyone -> new NewReport.Source(Channel.PUBLIC_API, null, null, request.sourceRef(), null);
            case Actor.Person person -> {
                boolean adviser = person.is(Role.ADVISER) && !person.is(Role.OFFICER) && !person.is(Role.COORDINATOR);
                Channel channel = adviser ? Channel.REPORTING_CENTRE : Channel.STAFF;
                yield new NewReport.Source(channel, null, person.id(), request.sourceRef(), null);
            }
            case Actor.PartnerSystem partner -> ofPartner(partner, Channel.PARTNER_API, request);
            case Actor.Worker worker -> throw new IllegalStateException("a worker does not report");
        };
    }

    NewReport.Source ofPartner(Actor.PartnerSystem partner, Channel channel, ReportRequest request) {
        byte[] bodyHash = request.sourceRef() == null ? null : hash.of(KeyedHash.Purpose.BODY, bytes(request));
        return new NewReport.Source(channel, partner.id(), null, request.sourceRef(), bodyHash);
    }

    /** The request as we understood it: the same for every way of writing the same JSON. */
    byte[] bytes(ReportRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a request that was read");
        }
    }
}
