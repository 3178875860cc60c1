package org.concord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes. A 405 must name them (RFC 9110 §15.5.6), and the framework does not. */
@ApplicationScoped
class AllowedMethods {
    private final BeanManager beans;

    private volatile @Nullable List<Door> doors;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Door(Pattern address, String method) {}

    /** As the Allow header writes them. */
    String at(String path) {
        Set<String> methods = doors().stream()
                .filter(door -> door.address.matcher(path).matches())
                .map(Door::method)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private List<Door> doors() {
        List<Door> known = doors;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(bean -> bean.getBeanClass())
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .distinct()
                    .flatMap(AllowedMethods::doorsOf)
                    .toList();
            doors = known;
        }
        return known;
    }

    private static Stream<Door> doorsOf(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods()).flatMap(method -> Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(named -> named != null)
                .map(named -> new Door(address(resource, method), named.value())));
    }

    private static Pattern address(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        return Pattern.compile(Stream.of(template.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + (segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment)))
                .collect(Collectors.joining("", "", "/?")));
    }
}
