package org.concord.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concord.casework.AssignmentRequest;
import org.concord.casework.BulkRequest;
import org.concord.casework.CaseStatus;
import org.concord.casework.ClosureReason;
import org.concord.casework.LinkKind;
import org.concord.casework.LinkRequest;
import org.concord.casework.MoveRequest;
import org.jspecify.annotations.Nullable;

/** What can be done with many cases at once, and the request that a form makes of it. */
public enum BulkAct {
    ASSIGN("Assign") {
        @Override
        BulkRequest request(List<BulkRequest.Target> cases, Typed typed) {
            typed.validation().check(typed.text("officerId") != null, "/officerId", "is needed: choose one, or nobody");
            boolean givenBack = NOBODY.equals(typed.text("officerId"));
            var assignment = new AssignmentRequest(givenBack ? null : typed.id("officerId"), typed.text("reason"));
            return new BulkRequest(cases, assignment, null, null);
        }
    },
    MOVE("Move") {
        @Override
        BulkRequest request(List<BulkRequest.Target> cases, Typed typed) {
            var move = new MoveRequest(
                    typed.choice("to", CaseStatus.class),
                    typed.text("reason"),
                    typed.choice("closureReason", ClosureReason.class));
            return new BulkRequest(cases, null, move, null);
        }
    },
    LINK("Link") {
        @Override
        BulkRequest request(List<BulkRequest.Target> cases, Typed typed) {
            var link = new LinkRequest(typed.text("reference"), typed.choice("kind", LinkKind.class));
            return new BulkRequest(cases, null, null, link);
        }
    };

    static final String NOBODY = "none";

    private final String label;

    BulkAct(String label) {
        this.label = label;
    }

    /** A verb. */
    public String label() {
        return label;
    }

    abstract BulkRequest request(List<BulkRequest.Target> cases, Typed typed);

    /** Empty for what is none. */
    static Optional<BulkAct> of(@Nullable String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** The cases that are ticked, each with the version that was seen. */
    static List<BulkRequest.Target> ticked(MultivaluedMap<String, String> form) {
        return Typed.of(form).all("case").stream()
                .distinct()
                .map(BulkAct::target)
                .toList();
    }

    private static BulkRequest.Target target(String ticked) {
        int colon = ticked.lastIndexOf(':');
        String version = ticked.substring(colon + 1);
        boolean isVersion = colon > 0 && version.matches("\\d{1,9}");
        return isVersion
                ? new BulkRequest.Target(ticked.substring(0, colon), Integer.valueOf(version))
                : new BulkRequest.Target(ticked, null);
    }
}
