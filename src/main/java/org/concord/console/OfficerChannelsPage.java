package org.concord.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concord.access.Role;
import org.concord.delivery.DeliveryChannel;
import org.concord.officer.ChannelForms;
import org.concord.officer.ChannelsRequest;
import org.concord.officer.ChannelsView;
import org.concord.officer.ConsultChannels;
import org.concord.officer.SetChannels;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How an officer is told. A webhook's secret is shown in the answer to the form that made it, and never again. */
@Path(OfficerChannelsPage.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class OfficerChannelsPage {
    static final String PATH = OfficersPage.PATH + "/{id}/channels";

    private static final Map<String, String> LABELS = Map.of(
            "email", "E-mail", "sms", "Mobile number", "webhook", "Webhook address", "items", "At least one way");

    private final Screens screens;
    private final Submission submission;
    private final ConsultChannels channels;
    private final ChannelForms forms;
    private final SetChannels set;
    private final AdministrationWords words;

    OfficerChannelsPage(
            Screens screens,
            Submission submission,
            ConsultChannels channels,
            ChannelForms forms,
            SetChannels set,
            AdministrationWords words) {
        this.screens = screens;
        this.submission = submission;
        this.channels = channels;
        this.forms = forms;
        this.set = set;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        ChannelsView now = channels.of(id);
        return screens.answer(200, page(id, now, holding(now)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return submission.take(form, LABELS, () -> taken(id, form), again -> page(id, channels.of(id), again));
    }

    private Response taken(UUID id, MultivaluedMap<String, String> form) {
        List<ChannelsRequest.Item> items = items(Typed.of(form));
        List<String> fields = items.stream()
                .map(item -> field(Objects.requireNonNull(item.channel())))
                .toList();
        ChannelsView after = ItemForm.each(
                "/items",
                fields,
                () -> set.set(id, Versions.of(form), forms.read(new ChannelsRequest(List.copyOf(items)))));
        Optional<String> secret = after.items().stream()
                .map(ChannelsView.Item::secret)
                .filter(Objects::nonNull)
                .findFirst();
        return secret.map(fresh -> screens.answer(
                        200,
                        screens.screen("webhook-secret").data("officer", id).data("secret", fresh)))
                .orElseGet(() -> screens.done(OfficersPage.PATH + "/" + id + "/channels", Done.SAVED));
    }

    private static List<ChannelsRequest.Item> items(Typed typed) {
        List<ChannelsRequest.Item> items = new ArrayList<>();
        items.add(new ChannelsRequest.Item(DeliveryChannel.EMAIL, null, typed.ticked("email"), null));
        String sms = typed.text("sms");
        if (sms != null) {
            items.add(new ChannelsRequest.Item(DeliveryChannel.SMS, sms, typed.ticked("smsOn"), null));
        }
        String hook = typed.text("webhook");
        if (hook != null) {
            items.add(new ChannelsRequest.Item(
                    DeliveryChannel.WEBHOOK, hook, typed.ticked("webhookOn"), typed.ticked("newSecret")));
        }
        return items;
    }

    private static String field(DeliveryChannel channel) {
        return switch (channel) {
            case EMAIL, IN_APP -> "email";
            case SMS -> "sms";
            case WEBHOOK -> "webhook";
        };
    }

    private static Form holding(ChannelsView now) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (ChannelsView.Item item : now.items()) {
            String field = field(item.channel());
            if (item.channel() == DeliveryChannel.EMAIL && item.on()) {
                fields.putSingle(field, "true");
            } else if (item.channel() == DeliveryChannel.SMS || item.channel() == DeliveryChannel.WEBHOOK) {
                fields.putSingle(field, item.address());
                fields.putSingle(field + "On", item.on() ? "true" : "");
            }
        }
        fields.putIfAbsent("smsOn", List.of("true"));
        fields.putIfAbsent("webhookOn", List.of("true"));
        return new Form(fields, List.of());
    }

    private TemplateInstance page(UUID id, ChannelsView now, Form form) {
        String email = now.items().stream()
                .filter(item -> item.channel() == DeliveryChannel.EMAIL)
                .map(ChannelsView.Item::address)
                .findFirst()
                .orElse(null);
        return screens.screen("officer-channels")
                .data("officer", id)
                .data("name", words.names(List.of(id)).getOrDefault(id, "An officer"))
                .data("email", List.of(new Choice("true", "On", "To " + email + ", the address of the sign-in")))
                .data("on", List.of(new Choice("true", "On")))
                .data("fresh", List.of(new Choice("true", "Make a new secret")))
                .data("hook", now.items().stream().anyMatch(one -> one.channel() == DeliveryChannel.WEBHOOK))
                .data("form", Versions.on(now.version(), form));
    }
}
