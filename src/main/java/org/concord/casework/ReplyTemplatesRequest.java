package org.concord.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The templates as they are to be; they replace what was there. */
public record ReplyTemplatesRequest(@Nullable List<@Nullable Template> items) {
    private static final int MOST = 500;
    private static final Comparator<ReplyTemplateView> ORDER =
            Comparator.comparing(ReplyTemplateView::code).thenComparing(ReplyTemplateView::language);

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public List<ReplyTemplateView> read() {
        Validation wrong = new Validation();
        List<@Nullable Template> all = Objects.requireNonNullElse(items, List.of());
        wrong.check(items != null && all.size() <= MOST, "/items", "is a list of at most %d templates".formatted(MOST));
        wrong.refuseIfFailed();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Template template = all.get(i);
            String pointer = "/items/" + i;
            if (template == null) {
                wrong.check(false, pointer, "is a template");
            } else {
                template.check(pointer, wrong);
                wrong.check(names.add(template.name()), pointer, "stands once for each code and language");
            }
        }
        wrong.refuseIfFailed();
        return all.stream()
                .filter(Objects::nonNull)
                .map(Template::view)
                .sorted(ORDER)
                .toList();
    }

    /** One template. */
    public record Template(
            @Nullable String code,
            @Nullable String language,
            @Nullable String title,
            @Nullable String text,
            @Nullable String owner,
            @Nullable LocalDate reviewOn) {
        private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
        private static final int LONGEST = 200;
        private static final int LONGEST_TEXT = 5_000;

        void check(String pointer, Validation wrong) {
            wrong.check(
                            code != null && CODE.matcher(code).matches(),
                            pointer + "/code",
                            "is a code such as more-information")
                    .check(
                            language != null && LanguageTag.of(language).isPresent(),
                            pointer + "/language",
                            "is a language tag such as en or pl")
                    .required(title, LONGEST, pointer + "/title")
                    .required(text, LONGEST_TEXT, pointer + "/text")
                    .required(owner, LONGEST, pointer + "/owner")
                    .check(reviewOn != null, pointer + "/reviewOn", "is needed");
        }

        /** What no two of them share. */
        String name() {
            return code + " "
                    + (language == null ? null : LanguageTag.of(language).orElse(language));
        }

        ReplyTemplateView view() {
            return new ReplyTemplateView(
                    Objects.requireNonNull(code),
                    LanguageTag.of(Objects.requireNonNull(language)).orElseThrow(),
                    Objects.requireNonNull(title).strip(),
                    Objects.requireNonNull(text).strip(),
                    Objects.requireNonNull(owner).strip(),
                    Objects.requireNonNull(reviewOn));
        }
    }
}
