package org.concord.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How great the risk of a case is, in words.
 *
 * @param standing what holds; null while nobody has assessed it
 * @param toDo at the level that holds
 * @param earlier what held before, the newest first
 */
public record RiskSheet(@Nullable Version standing, List<String> toDo, List<Version> earlier) {

    /**
     * One assessment.
     *
     * @param word of the level
     * @param answered the word of what the answers said
     * @param judged whether somebody judged otherwise than the answers said
     * @param because the answers that decided
     * @param answers all of them
     * @param second who decided with them; null where one sufficed
     */
    public record Version(
            String word,
            String answered,
            boolean judged,
            List<RiskWords.Said> because,
            List<RiskWords.Said> answers,
            String by,
            @Nullable String second,
            String at,
            @Nullable String reason) {}

    /** Questions of which a yes weighs the same. */
    public record Group(String title, List<Question> questions) {}

    /** @param hint what not knowing means; null if nothing */
    public record Question(
            String name, String text, @Nullable String hint) {}
}
