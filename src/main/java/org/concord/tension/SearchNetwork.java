package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.AreaScope;
import org.concord.access.CurrentActor;
import org.concord.audit.AuditTrail;
import org.concord.audit.TensionActionEvent;
import org.concord.platform.Page;
import org.concord.platform.Validation;

/**
 * Somebody looks for a trusted contact by words. Who they are is sealed, each under a key of their own, and so all that the caller may read are
 * opened and looked through. Whom the caller was shown is recorded; the words are not, for they may name somebody of whom nothing is to be left.
 */
@ApplicationScoped
public class SearchNetwork {
    private static final int LONGEST = 100;

    /** More than any network that people can keep up. */
    private static final int LOOKED_THROUGH = 2000;

    private static final UUID START = new UUID(0, 0);

    private final NetworkContacts contacts;
    private final NetworkViews views;
    private final AuditTrail trail;
    private final CurrentActor actor;

    SearchNetwork(NetworkContacts contacts, NetworkViews views, AuditTrail trail, CurrentActor actor) {
        this.contacts = contacts;
        this.views = views;
        this.trail = trail;
        this.actor = actor;
    }

    /**
     * Those in the caller's wards or of the whole authority whose consent holds, in the order in which they were entered; the first
     * {@value Page#MAX_LIMIT}, and no cursor.
     *
     * @throws org.concord.platform.Refusal 400 without words
     */
    @Transactional
    public Page<NetworkContactItem> find(NetworkSearchRequest request) {
        new Validation().required(request.words(), LONGEST, "/words").refuseIfFailed();
        List<String> words = Stream.of(
                        Objects.requireNonNull(request.words()).strip().split("\\s+"))
                .map(SearchNetwork::folded)
                .toList();
        NetworkFilter open = new NetworkFilter(null, null, NetworkConsentView.State.CURRENT);
        List<NetworkContactItem> found =
                views.items(contacts.page(AreaScope.of(actor.person().scope()), open, START, LOOKED_THROUGH)).stream()
                        .filter(one -> words.stream().allMatch(text(one)::contains))
                        .limit(Page.MAX_LIMIT)
                        .toList();
        if (!found.isEmpty()) {
            trail.append(new TensionActionEvent.NetworkListed(
                    "network", found.stream().map(NetworkContactItem::id).toList()));
        }
        return new Page<>(found, null);
    }

    private static String text(NetworkContactItem one) {
        return Stream.of(
                        Stream.ofNullable(one.name()),
                        Stream.ofNullable(one.role()),
                        one.communities().stream(),
                        one.languages().stream())
                .flatMap(texts -> texts)
                .map(SearchNetwork::folded)
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
