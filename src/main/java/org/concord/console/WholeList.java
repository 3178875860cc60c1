package org.concord.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concord.platform.Problem;

/**
 * A list whose use case takes it whole, of which a form adds, changes or removes one item. What is wrong with that item is said of the form's own
 * fields.
 *
 * @param items as they are now
 * @param replace the use case, which is given all of them
 */
record WholeList<T>(List<T> items, Consumer<List<T>> replace) {

    void add(T item) {
        List<T> after = new ArrayList<>(items);
        after.add(item);
        replace(after, items.size());
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such item */
    void change(Predicate<T> which, T item) {
        List<T> after = new ArrayList<>(items);
        int place = place(which);
        after.set(place, item);
        replace(after, place);
    }

    /** @throws org.concord.platform.Refusal 404 if there is no such item */
    void remove(Predicate<T> which) {
        List<T> after = new ArrayList<>(items);
        after.remove(place(which));
        replace.accept(List.copyOf(after));
    }

    private void replace(List<T> after, int place) {
        ItemForm.of("/items/" + place, () -> {
            replace.accept(List.copyOf(after));
            return place;
        });
    }

    private int place(Predicate<T> which) {
        return IntStream.range(0, items.size())
                .filter(i -> which.test(items.get(i)))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(Problem.NOT_FOUND.explanation()));
    }
}
