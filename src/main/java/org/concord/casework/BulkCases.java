package org.concord.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concord.access.Acted;
import org.concord.platform.ETags;
import org.concord.platform.HumanReference;
import org.concord.platform.Problem;
import org.concord.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** One act for many cases. Each is a transaction of its own with its own audit entries, so that one that fails stops no other. */
@ApplicationScoped
public class BulkCases {
    /** What is said of a case that the list names a second time. */
    private static final String TWICE = "It stands in the list before; see what came of it there.";

    private final AssignCase assign;
    private final MoveCase move;
    private final LinkCases link;
    private final CaseFiles files;

    BulkCases(AssignCase assign, MoveCase move, LinkCases link, CaseFiles files) {
        this.assign = assign;
        this.move = move;
        this.link = link;
        this.files = files;
    }

    /** @throws Refusal 400 if the request itself is wrong; nothing was done then */
    public BulkView act(BulkRequest request) {
        request.refuseIfWrong();
        List<BulkView.Item> items = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (BulkRequest.Target target : Objects.requireNonNull(request.cases())) {
            String reference = Objects.requireNonNull(target).reference();
            items.add(item(request, target, before.add(named(Objects.requireNonNull(reference)))));
        }
        return new BulkView(items);
    }

    /** However it was typed. */
    private static String named(String reference) {
        return HumanReference.parse(reference).orElse(reference);
    }

    /** @param first whether it was not named before: nothing is done twice, and nobody is asked twice to agree to one step */
    private BulkView.Item item(BulkRequest request, BulkRequest.Target target, boolean first) {
        String reference = Objects.requireNonNull(target.reference());
        if (!first) {
            return refused(reference, Problem.VALIDATION_FAILED.because(TWICE));
        }
        String ifMatch = target.version() == null ? null : ETags.of(target.version());
        try {
            if (request.assign() != null) {
                return done(reference, assign.assign(reference, ifMatch, request.assign()));
            }
            if (request.move() != null) {
                return moved(reference, move.move(reference, ifMatch, request.move()));
            }
            link.link(reference, Objects.requireNonNull(request.link()));
            return done(reference, null);
        } catch (Refusal refusal) {
            return refused(reference, refusal);
        }
    }

    private static BulkView.Item refused(String reference, Refusal refusal) {
        return new BulkView.Item(
                reference,
                BulkView.Outcome.REFUSED,
                null,
                null,
                refusal.problem().slug(),
                refusal.detail());
    }

    private BulkView.Item moved(String reference, Acted<UUID> acted) {
        return switch (acted) {
            case Acted.Done<UUID>(UUID id) -> done(reference, id);
            case Acted.Waiting<UUID>(var approval) ->
                new BulkView.Item(reference, BulkView.Outcome.WAITING, null, approval.id(), null, null);
        };
    }

    private BulkView.Item done(String reference, @Nullable UUID id) {
        Integer version = id == null ? null : files.byId(id).version();
        return new BulkView.Item(reference, BulkView.Outcome.DONE, version, null, null, null);
    }
}
