package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concord.referral.RiskLevel;
import org.concord.referral.RiskQuestion;
import org.concord.referral.RiskView;
import org.jspecify.annotations.Nullable;

/** Puts an assessed risk, and what is asked about one, into words. */
@ApplicationScoped
class RiskSheets {
    private final RiskWords words;
    private final Dates dates;

    RiskSheets(RiskWords words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    RiskSheet of(RiskView view) {
        List<RiskSheet.Version> versions =
                view.history().stream().map(this::version).toList();
        return new RiskSheet(
                versions.isEmpty() ? null : versions.getFirst(),
                view.actions(),
                versions.stream().skip(1).toList());
    }

    /** The gravest first. */
    List<RiskSheet.Group> groups() {
        return Stream.of(RiskLevel.values())
                .sorted(Comparator.reverseOrder())
                .map(level -> new RiskSheet.Group(
                        title(level),
                        words.asked().stream()
                                .filter(question -> question.ifYes() == level)
                                .map(RiskSheets::question)
                                .toList()))
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }

    private RiskSheet.Version version(RiskView.RiskVersionView one) {
        return new RiskSheet.Version(
                RiskWords.word(one.level()),
                RiskWords.word(one.answeredLevel()),
                one.level() != one.answeredLevel(),
                words.because(one.answers(), one.answeredLevel()),
                words.said(one.answers()),
                Writings.name(one.assessedBy()),
                one.approvedBy() == null ? null : Writings.name(one.approvedBy()),
                dates.moment(one.assessedAt()),
                one.reason());
    }

    private static String title(RiskLevel level) {
        return switch (level) {
            case HIGH -> "A yes to any of these means a high risk";
            case MEDIUM -> "A yes to any of these means at least a medium risk";
            case LOW -> "These are asked, too";
        };
    }

    private static RiskSheet.Question question(RiskQuestion question) {
        return new RiskSheet.Question(question.code(), question.text(), hint(question.ifUnknown()));
    }

    private static @Nullable String hint(RiskLevel ifUnknown) {
        return switch (ifUnknown) {
            case HIGH -> "If nobody knows, the risk is high until somebody does.";
            case MEDIUM -> "If nobody knows, the risk is at least medium until somebody does.";
            case LOW -> null;
        };
    }
}
