package org.concord.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The facts of an event are the components of its record; a new event needs no more than its one line. */
final class EventFacts {
    private static final Set<String> NO_FACTS = Set.of("subject", "detail");
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> event) {
            return Stream.of(event.getRecordComponents())
                    .filter(component -> !NO_FACTS.contains(component.getName()))
                    .toList();
        }
    };

    private EventFacts() {}

    /** By name; what is null is left out. */
    static Map<String, Object> of(AuditEvent event) {
        Map<String, Object> facts = new TreeMap<>();
        for (RecordComponent component : COMPONENTS.get(event.getClass())) {
            Object value = valueOf(component, event);
            if (value != null) {
                facts.put(component.getName(), value);
            }
        }
        return facts;
    }

    private static Object valueOf(RecordComponent component, AuditEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
