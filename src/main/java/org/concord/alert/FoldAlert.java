package org.concord.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concord.audit.AlertEvent;
import org.concord.audit.AuditTrail;
import org.concord.triage.Category;
import org.concord.triage.Severity;

/**
 * What is not grave and belongs together by ward, strands and time joins one alert, so that nobody is told twenty times of one thing. P1 and
 * P2 never do. The case keeps its own grade and due time; an alert that was answered opens again for whoever answered it. Tension that comes
 * from several wards at once has one cause outside them, such as an event in the news: it makes one alert of the city, for the coordinators.
 */
@ApplicationScoped
class FoldAlert {
    private final Folds folds;
    private final ReopenAlert reopen;
    private final AuditTrail trail;
    private final AlertNews news;
    private final AlertMetrics metrics;

    FoldAlert(Folds folds, ReopenAlert reopen, AuditTrail trail, AlertNews news, AlertMetrics metrics) {
        this.folds = folds;
        this.reopen = reopen;
        this.trail = trail;
        this.news = news;
        this.metrics = metrics;
    }

    /** Under what others may join an alert of this case; empty if none may. */
    Optional<String> keyOf(AlertKind kind, NewCase about, AlertRules rules) {
        boolean low = about.severity() == Severity.P3_MEDIUM || about.severity() == Severity.P4_LOW;
        if (!low || !rules.foldWithin().isPositive()) {
            return Optional.empty();
        }
        return switch (kind) {
            case NEW_CASE ->
                Optional.of(kindOf(about.category()) + ":" + about.ward() + ":"
                        + about.strands().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
            case CITY_TENSION ->
                about.category() == Category.TENSION && rules.cityFromWards() > 0
                        ? Optional.of(Folds.CITY)
                        : Optional.empty();
            case REGRADED, CONFLICT, CASE_REVIEW, SPIKE, TEST -> Optional.empty();
        };
    }

    /** Whether it was thought an offence does not keep two apart; whose they are, and how they are answered, does. */
    private static String kindOf(Category category) {
        return switch (category) {
            case HATE_CRIME_SUSPECTED, HATE_INCIDENT -> "incident";
            case TENSION -> "tension";
            case OUT_OF_AREA -> "elsewhere";
        };
    }

    /** @return empty if it joined an alert; else what kind of its own it needs */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<AlertKind> join(NewCase about, AlertRules rules) {
        Optional<Folds.Sought> city = sought(AlertKind.CITY_TENSION, about, rules);
        Optional<Folds.Sought> ward = sought(AlertKind.NEW_CASE, about, rules);
        Optional<Folds.Found> there = city.flatMap(this::there).or(() -> ward.flatMap(this::thereOrFirst));
        if (there.isPresent()) {
            return joined(there.get(), about);
        }
        boolean ofTheCity =
                city.isPresent() && folds.otherWardsInTension(about.ward(), city.get()) + 1 >= rules.cityFromWards();
        return ofTheCity
                ? city.flatMap(folds::alone)
                        .map(raisedMeanwhile -> joined(raisedMeanwhile, about))
                        .orElse(Optional.of(AlertKind.CITY_TENSION))
                : Optional.of(AlertKind.NEW_CASE);
    }

    private Optional<Folds.Sought> sought(AlertKind kind, NewCase about, AlertRules rules) {
        return keyOf(kind, about, rules)
                .map(key -> new Folds.Sought(
                        key,
                        about.severity(),
                        about.raisedAt().minus(rules.foldWithin()),
                        about.raisedAt().plus(rules.foldWithin())));
    }

    private Optional<Folds.Found> there(Folds.Sought sought) {
        return folds.unanswered(sought).or(() -> folds.answered(sought));
    }

    private Optional<Folds.Found> thereOrFirst(Folds.Sought sought) {
        return there(sought).or(() -> folds.alone(sought));
    }

    private Optional<AlertKind> joined(Folds.Found found, NewCase about) {
        folds.add(found.alert(), about.id(), about.raisedAt());
        trail.append(new AlertEvent.AlertFolded(about.reference(), found.alert()));
        news.tell(found.alert(), AlertNews.Change.FOLDED);
        if (found.answered()) {
            reopen.of(folds.entity(found.alert()), about);
        }
        metrics.folded();
        return Optional.empty();
    }
}
