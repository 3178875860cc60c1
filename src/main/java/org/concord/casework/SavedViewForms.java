package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concord.platform.Refusal;
import org.concord.platform.Text;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Reads what is to be kept as a view: only what the queue itself would take, so that a view never fails when it is opened. */
@ApplicationScoped
public class SavedViewForms {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_VALUES = 200;
    private static final String SORT = "sort";

    /** Of a page, not of a view. */
    private static final Set<String> NOT_KEPT = Set.of("limit", "cursor");

    private final QueueFilterReader filters;

    SavedViewForms(QueueFilterReader filters) {
        this.filters = filters;
    }

    /** @throws Refusal 400 with everything that is wrong */
    public SavedViewForm read(SavedViewRequest request) {
        Validation wrong = new Validation()
                .required(request.name(), LONGEST_NAME, "/name")
                .check(request.query() != null, "/query", "is needed; empty is the queue as it is");
        Map<String, List<String>> query = values(request.query(), wrong);
        checkSort(query.getOrDefault(SORT, List.of()), wrong);
        checkFilters(query, wrong);
        wrong.refuseIfFailed();
        return new SavedViewForm(
                Objects.requireNonNull(request.name()).strip(), Boolean.TRUE.equals(request.shared()), query);
    }

    private static Map<String, List<String>> values(
            @Nullable Map<String, @Nullable List<@Nullable String>> asked, Validation wrong) {
        Map<String, List<String>> query = new TreeMap<>();
        Objects.requireNonNullElse(asked, Map.<String, @Nullable List<@Nullable String>>of())
                .forEach((name, values) -> {
                    boolean kept = !NOT_KEPT.contains(name);
                    boolean some = values != null
                            && !values.isEmpty()
                            && values.size() <= MOST_VALUES
                            && values.stream().noneMatch(Objects::isNull);
                    wrong.check(kept, pointer(name), "belongs to a page, not to a view")
                            .check(some, pointer(name), "is a list of 1 to %d texts".formatted(MOST_VALUES));
                    if (kept && some) {
                        query.put(
                                name,
                                values.stream().map(Objects::requireNonNull).toList());
                    }
                });
        return query;
    }

    private static void checkSort(List<String> sort, Validation wrong) {
        boolean fine = sort.isEmpty()
                || sort.size() == 1 && QueueSort.of(sort.getFirst()).isPresent();
        wrong.check(fine, pointer(SORT), "is one of priority, received, due and updated");
    }

    /** The queue's own rules; what it says of a parameter is said of the member of the same name. */
    private void checkFilters(Map<String, List<String>> query, Validation wrong) {
        Map<String, List<String>> filtering = query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(SORT))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Validation queue = new Validation();
        filters.read(filtering, "", queue);
        queue.errors().forEach(error -> wrong.check(false, pointer(error.pointer()), error.detail()));
    }

    /** RFC 6901. */
    private static String pointer(String name) {
        return "/query/" + Text.printable(name).replace("~", "~0").replace("/", "~1");
    }
}
