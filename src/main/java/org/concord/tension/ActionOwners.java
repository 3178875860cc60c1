package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.officer.OnDuty;

/** Whom something can be given to do: active officers and coordinators in one of whose wards it is; for the whole authority, any of them. */
@ApplicationScoped
public class ActionOwners {
    private final OnDuty people;

    ActionOwners(OnDuty people) {
        this.people = people;
    }

    /** One of us. */
    public record Named(UUID id, String name) {}

    boolean mayOwn(UUID officer, Collection<Integer> wards) {
        return people.answering().contains(officer)
                && (wards.isEmpty() || wards.stream().anyMatch(ward -> people.canAnswerFor(officer, ward)));
    }

    /** By name. */
    public List<Named> ofWards(Collection<Integer> wards) {
        Map<UUID, String> names = people.names(people.answering());
        return names.entrySet().stream()
                .filter(one -> mayOwn(one.getKey(), wards))
                .map(one -> new Named(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .toList();
    }
}
