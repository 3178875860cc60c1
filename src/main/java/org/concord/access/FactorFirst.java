package org.concord.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.concord.platform.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever must set up a second factor first can do nothing else, by page or by token, but read what everybody may read. */
class FactorFirst {
    private final CurrentActor actor;

    FactorFirst(CurrentActor actor) {
        this.actor = actor;
    }

    @ServerRequestFilter
    void require(ResourceInfo called) {
        if (actor.get() instanceof Actor.Person person && person.owesFactor() && !isOpen(called)) {
            throw Problem.FACTOR_NEEDED.because(Problem.FACTOR_NEEDED.explanation());
        }
    }

    private static boolean isOpen(ResourceInfo called) {
        Class<?> resource = called.getResourceClass();
        return resource.isAnnotationPresent(BeforeFactor.class) || isForEverybody(resource, called.getResourceMethod());
    }

    private static boolean isForEverybody(Class<?> resource, Method method) {
        boolean open = method.isAnnotationPresent(PermitAll.class) || resource.isAnnotationPresent(PermitAll.class);
        return open && method.isAnnotationPresent(GET.class);
    }
}
