package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.casework.PersonView;
import org.concord.officer.OnDuty;
import org.concord.platform.DataKey;
import org.concord.platform.DataKeys;
import org.jspecify.annotations.Nullable;

/** Opens contacts for whoever may read them. Of one whose consent does not hold nothing is opened. */
@ApplicationScoped
class NetworkViews {
    private final DataKeys keys;
    private final NetworkSeal seal;
    private final NamedWards wards;
    private final OnDuty people;

    NetworkViews(DataKeys keys, NetworkSeal seal, NamedWards wards, OnDuty people) {
        this.keys = keys;
        this.seal = seal;
        this.wards = wards;
        this.people = people;
    }

    NetworkContactView view(NetworkContact of) {
        NetworkDetails details = of.isOpen() ? opened(of, keys.find(of.key()).orElse(null)) : null;
        Map<UUID, String> names =
                people.names(List.of(of.createdBy(), of.consent().takenBy()));
        return new NetworkContactView(
                of.id(),
                details == null ? null : details.name(),
                details == null ? null : details.role(),
                details == null ? List.of() : details.communities(),
                details == null ? List.of() : details.languages(),
                wards.codes(of.wards()),
                details == null ? null : details.availability(),
                details == null ? null : details.phone(),
                details == null ? null : details.email(),
                of.vetting(),
                of.vettedOn(),
                consent(of, names),
                of.lastContactedAt(),
                PersonView.of(of.createdBy(), names),
                of.createdAt(),
                of.version());
    }

    List<NetworkContactItem> items(List<NetworkContact> contacts) {
        Map<UUID, DataKey> open = keys.findAll(contacts.stream()
                .filter(NetworkContact::isOpen)
                .map(NetworkContact::key)
                .toList());
        return contacts.stream().map(one -> item(one, open.get(one.key()))).toList();
    }

    private NetworkContactItem item(NetworkContact of, @Nullable DataKey key) {
        NetworkDetails details = of.isOpen() ? opened(of, key) : null;
        return new NetworkContactItem(
                of.id(),
                details == null ? null : details.name(),
                details == null ? null : details.role(),
                details == null ? List.of() : details.communities(),
                details == null ? List.of() : details.languages(),
                wards.codes(of.wards()),
                of.vetting(),
                of.state(),
                of.consent().until(),
                of.lastContactedAt(),
                of.version());
    }

    private @Nullable NetworkDetails opened(NetworkContact of, @Nullable DataKey key) {
        byte[] sealed = of.details();
        return key == null || sealed == null ? null : seal.open(key, of.id(), sealed);
    }

    private static NetworkConsentView consent(NetworkContact of, Map<UUID, String> names) {
        NetworkForm.Consent consent = of.consent();
        return new NetworkConsentView(
                of.state(),
                consent.givenOn(),
                consent.how(),
                PersonView.of(consent.takenBy(), names),
                consent.until(),
                of.withdrawnAt());
    }
}
