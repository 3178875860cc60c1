package org.concord.casework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concord.report.NewReport;
import org.jspecify.annotations.Nullable;

/** The strands and incident types of a case, and copies of them in its own row, so that the queue reads one row. */
@Embeddable
class CaseCodes {
    @ElementCollection
    @CollectionTable(name = "case_strand", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "strand_id")
    private Set<Integer> strands = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "case_incident_type", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "incident_type_id")
    private Set<Integer> types = new LinkedHashSet<>();

    @Column(name = "strand_ids")
    private short[] strandIds;

    @Column(name = "incident_type_ids")
    private short[] typeIds;

    protected CaseCodes() {}

    CaseCodes(NewReport told) {
        told.strands().forEach(strand -> strands.add(strand.id()));
        told.types().forEach(type -> types.add(type.id()));
        copy();
    }

    /**
     * Perceived motivations are only ever added to.
     *
     * @param typesNow all incident types from now on; null = as they are
     */
    void change(Set<Integer> strandsAdded, @Nullable Set<Integer> typesNow) {
        strands.addAll(strandsAdded);
        if (typesNow != null) {
            types.retainAll(typesNow);
            types.addAll(typesNow);
        }
        copy();
    }

    /** While others are part of the case it has theirs too; alone again, it has its own. */
    void become(Set<Integer> strandsNow, Set<Integer> typesNow) {
        strands.retainAll(strandsNow);
        change(strandsNow, typesNow);
    }

    Set<Integer> strands() {
        return Set.copyOf(strands);
    }

    Set<Integer> types() {
        return Set.copyOf(types);
    }

    short[] strandIds() {
        return strandIds.clone();
    }

    short[] typeIds() {
        return typeIds.clone();
    }

    private void copy() {
        strandIds = sorted(strands);
        typeIds = sorted(types);
    }

    /** As the store keeps several ids in one column. */
    static short[] sorted(Set<Integer> ids) {
        short[] copy = new short[ids.size()];
        int i = 0;
        for (int id : new TreeSet<>(ids)) {
            copy[i++] = (short) id;
        }
        return copy;
    }

    static Set<Integer> ids(short[] column) {
        return IntStream.range(0, column.length).mapToObj(i -> (int) column[i]).collect(Collectors.toUnmodifiableSet());
    }
}
