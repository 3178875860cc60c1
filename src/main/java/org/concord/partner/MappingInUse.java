package org.concord.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concord.place.IncidentType;
import org.concord.place.IncidentTypes;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.WorkingTime;

/**
 * A partner's code mapping as it can be used today. A strand or incident type may have ended since it was laid down: it is left out then, and a
 * value that means nothing else is read as one that the mapping does not know. So no row is refused for it.
 */
@ApplicationScoped
public class MappingInUse {
    private final Partners partners;
    private final Strands strands;
    private final IncidentTypes types;
    private final WorkingTime workingTime;

    MappingInUse(Partners partners, Strands strands, IncidentTypes types, WorkingTime workingTime) {
        this.partners = partners;
        this.strands = strands;
        this.types = types;
        this.workingTime = workingTime;
    }

    /** Empty while nobody has laid one down. */
    public Optional<CodeMapping> of(UUID partner) {
        return partners.codeMapping(partner)
                .map(mapping -> mapping.within(
                        strands.on(workingTime.today()).stream()
                                .map(Strand::code)
                                .collect(Collectors.toSet()),
                        types.on(workingTime.today()).stream()
                                .map(IncidentType::code)
                                .collect(Collectors.toSet())));
    }
}
