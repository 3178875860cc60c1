package org.concord.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.concord.access.CurrentActor;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Alerts in the service itself: what waits for an answer, and answering it. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.OFFICER, Role.Name.COORDINATOR})
public class AlertResource {
    private final ConsultAlerts alerts;
    private final AcknowledgeAlert acknowledge;
    private final ConsultAlert consult;
    private final CurrentActor actor;

    AlertResource(ConsultAlerts alerts, AcknowledgeAlert acknowledge, ConsultAlert consult, CurrentActor actor) {
        this.alerts = alerts;
        this.acknowledge = acknowledge;
        this.consult = consult;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Alerts in the caller's scope, newest first; unanswered ones unless states are named")
    public Page<AlertView> list(
            @QueryParam("state") List<String> states,
            @QueryParam("mine") @Nullable String mine,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return alerts.list(states, mine, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One alert: its cases, who was told, on which rung, and every attempt to tell them")
    public AlertView.Whole get(@PathParam("id") UUID id) {
        return consult.one(id);
    }

    @GET
    @Path("/{id}")
    @Produces(CapAlert.MEDIA_TYPE)
    @Operation(summary = "One alert for other systems: Common Alerting Protocol 1.2")
    public String getAsCap(@PathParam("id") UUID id) {
        return consult.asCap(id);
    }

    @POST
    @Path("/{id}/acknowledgements")
    @Operation(summary = "Answers an alert; the first answer wins, the second hears who had it")
    public AlertView.Answer acknowledge(@PathParam("id") UUID id) {
        return acknowledge.acknowledge(id, actor.person());
    }
}
