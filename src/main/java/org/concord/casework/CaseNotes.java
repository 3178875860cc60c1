package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concord.officer.OnDuty;
import org.concord.platform.Ids;
import org.hibernate.Session;

/** The notes of a case. Whoever asks has found the case in their scope. */
@ApplicationScoped
class CaseNotes {
    private final Session store;
    private final OnDuty people;
    private final Ids ids;
    private final Clock clock;

    CaseNotes(Session store, OnDuty people, Ids ids, Clock clock) {
        this.store = store;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    NoteView add(UUID caseId, NoteRequest request, UUID by) {
        CaseNote note = new CaseNote(ids.next(), caseId, request, by, clock.instant());
        store.persist(note);
        return views(List.of(note)).getFirst();
    }

    /** The oldest first. */
    List<NoteView> page(UUID caseId, TimePosition after, int most) {
        return views(store.createSelectionQuery(
                        "from CaseNote where caseId = :caseId and (writtenAt, id) > (:at, :id) order by writtenAt, id",
                        CaseNote.class)
                .setParameter("caseId", caseId)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most)
                .getResultList());
    }

    /** The newest of them, the newest first. */
    List<NoteView> of(UUID caseId, int most) {
        return views(store.createSelectionQuery(
                        "from CaseNote where caseId = :caseId order by writtenAt desc, id desc", CaseNote.class)
                .setParameter("caseId", caseId)
                .setMaxResults(most)
                .getResultList());
    }

    private List<NoteView> views(List<CaseNote> notes) {
        Map<UUID, String> names =
                people.names(notes.stream().map(CaseNote::writtenBy).toList());
        return notes.stream().map(note -> note.view(names)).toList();
    }
}
