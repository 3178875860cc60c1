package org.concord.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concord.officer.OnDuty;

/** Turns kept queries into views: JSON into filters, ids into names, once for the whole page. */
@ApplicationScoped
class SavedViews {
    private static final TypeReference<TreeMap<String, List<String>>> QUERY = new TypeReference<>() {};

    private final OnDuty people;
    private final ObjectMapper json;

    SavedViews(OnDuty people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    SavedView of(SavedQuery kept) {
        return of(List.of(kept)).getFirst();
    }

    List<SavedView> of(List<SavedQuery> kept) {
        Map<UUID, String> names =
                people.names(kept.stream().map(SavedQuery::owner).toList());
        return kept.stream().map(view -> view(view, names)).toList();
    }

    /** As it is kept. */
    String json(Map<String, List<String>> query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SavedView view(SavedQuery kept, Map<UUID, String> names) {
        return new SavedView(
                kept.id(),
                kept.name(),
                kept.isShared(),
                query(kept.query()),
                PersonView.of(kept.owner(), names),
                kept.createdAt(),
                kept.version());
    }

    private Map<String, List<String>> query(String kept) {
        try {
            return json.readValue(kept, QUERY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept view cannot be read", e);
        }
    }
}
