package org.concord.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is acting. */
public sealed interface Actor {

    /** How the trail names the actor: kind and id, never a name. */
    String code();

    Set<Role> roles();

    /**
     * A named officer.
     *
     * @param owesFactor whether they must set up a second factor before anything else is open to them
     */
    record Person(UUID id, Set<Role> roles, CaseScope scope, boolean owesFactor) implements Actor {
        public Person(UUID id, Set<Role> roles, CaseScope scope) {
            this(id, roles, scope, false);
        }

        public Person owingFactor() {
            return new Person(id, roles, scope, true);
        }

        @Override
        public String code() {
            return "officer:" + id;
        }
    }

    /** A partner organisation's system. */
    record PartnerSystem(UUID id) implements Actor {
        @Override
        public String code() {
            return "partner:" + id;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.PARTNER);
        }
    }

    /**
     * Whoever holds the receipt of a report. That may be the reporter, or somebody who found or took the slip.
     *
     * @param visit since they showed the receipt last; null = not known, and so nobody's
     */
    record Reporter(UUID report, @Nullable UUID visit) implements Actor {
        public Reporter(UUID report) {
            this(report, null);
        }

        /** The same, in a visit. */
        public Reporter in(UUID begun) {
            return new Reporter(report, begun);
        }

        @Override
        public String code() {
            return "reporter:" + report;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.REPORTER);
        }
    }

    /** Somebody without a token: a resident. Nothing is kept of them. */
    record Anyone() implements Actor {
        @Override
        public String code() {
            return "anyone";
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }
    }

    /** The service itself, by the name of the work. */
    record Worker(String work) implements Actor {
        @Override
        public String code() {
            return "worker:" + work;
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }
    }

    default boolean is(Role role) {
        return roles().contains(role);
    }
}
