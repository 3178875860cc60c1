package org.concord.console;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.concord.platform.FieldError;
import org.concord.platform.Refusal;

/** A form about one item of a list whose use case takes the whole list: what is wrong with that item is said of the form's own fields. */
final class ItemForm {
    /** The field by which a form names the item as a whole. */
    static final String WHOLE = "item";

    private ItemForm() {}

    /** @param item pointer to it, such as {@code /items/3} */
    static <T> T of(String item, Supplier<T> act) {
        return renamed(pointer -> pointer(item, pointer), act);
    }

    /**
     * Each item of the list stands in a field of its own.
     *
     * @param list pointer to it, such as {@code /items}
     * @param fields by the place of their items in the list
     */
    static <T> T each(String list, List<String> fields, Supplier<T> act) {
        return renamed(pointer -> field(list, fields, pointer), act);
    }

    private static <T> T renamed(UnaryOperator<String> name, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            throw refusal.problem()
                    .because(refusal.errors().stream()
                            .map(error -> new FieldError(name.apply(error.pointer()), error.detail()))
                            .toList());
        }
    }

    private static String field(String list, List<String> fields, String pointer) {
        return IntStream.range(0, fields.size())
                .filter(i -> (pointer + "/").startsWith(list + "/" + i + "/"))
                .mapToObj(i -> "/" + fields.get(i))
                .findFirst()
                .orElse(pointer);
    }

    private static String pointer(String item, String pointer) {
        if (pointer.equals(item)) {
            return "/" + WHOLE;
        }
        return pointer.startsWith(item + "/") ? pointer.substring(item.length()) : pointer;
    }
}
