package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** stand-in */
@ApplicationScoped
public class OnDuty {
    public List<DutyHolder> holders() {
        return List.of();
    }

    public List<UUID> coordinators() {
        return List.of();
    }

    public Optional<OfficerContact> contact(UUID officer) {
        return Optional.empty();
    }

    public Map<UUID, String> names(Collection<UUID> officers) {
        return Map.of();
    }
}
