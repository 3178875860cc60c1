package org.concord.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The caller, or the work in whose name the service acts. */
@ApplicationScoped
public class CurrentActor {
    static final String ATTRIBUTE = "org.concord.actor";
    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    private final CurrentIdentityAssociation identity;

    CurrentActor(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public Actor get() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        if (identity.getIdentity().getAttribute(ATTRIBUTE) instanceof Actor actor) {
            return actor;
        }
        return new Actor.Anyone();
    }

    /** The calling person; only for calls that people alone may make. */
    public Actor.Person person() {
        if (get() instanceof Actor.Person person) {
            return person;
        }
        throw new IllegalStateException("this call is for people");
    }

    /** The calling holder of a receipt; only for calls that they alone may make. */
    public Actor.Reporter reporter() {
        if (get() instanceof Actor.Reporter reporter) {
            return reporter;
        }
        throw new IllegalStateException("this call is for reporters");
    }

    /** Does something in another's name: a worker in its own, demonstration data in the officers'. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ACTING, actor).call(work::get);
    }
}
