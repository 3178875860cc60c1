package org.concord.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concord.platform.FieldError;
import org.concord.platform.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of detail that the use cases give, and what somebody in front of a form reads. */
class FieldSentenceTest {
    private static final Path SOURCES = Path.of("src/main/java/org/concord");
    private static final Pattern DETAIL = Pattern.compile("\"/[^\"]*\",\\s+\"((?:is|has|names|needs|lies) [^\"]*)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # nothing stands in the field
            reason       | The reason                 | ''   | is needed                                       | Enter the reason
            reason       | The reason                 | ''   | is needed and has 1 to 2000 characters          | Enter the reason
            q            | Words                      | ''   | has 1 to 500 characters                         | Enter words
            email        | E-mail address             | ''   | is an e-mail address                            | Enter an e-mail address
            name         | Name                       | ''   | is needed                                       | Enter a name
            validFrom    | First day                  | ''   | is needed                                       | Enter the first day
            until        | First day back             | ''   | is needed: the first day back                   | Enter the first day back
            title        | What is to be done         | ''   | is needed and has 1 to 200 characters           | Enter what is to be done
            dueAt        | The time it is due         | ''   | is a time to come, at most ten years away       | Enter the time it is due
            reference    | Reference                  | ''   | is needed in full                               | Enter a reference in full
            day          | The day                    | ''   | is needed with the time                         | Enter the day as well as the time
            day          | The day                    | ''   | is needed unless it goes on or is not known     | Enter the day, unless it goes on or is not known
            root         | The root                   | ''   | is needed with “size”                           | Enter the root as well as the size
            officerId    | The officer                | ''   | has to be chosen                                | Choose the officer
            officerId    | Officer                    | ''   | is needed: choose one, or nobody                | Choose an officer
            ownerId      | Who does it                | ''   | is an active officer or coordinator who may see this case | Choose who does it
            officerIds   | Who sees it                |      | has to be chosen: at least one                  | Choose who sees it: at least one
            to           | New status                 |      | is needed                                       | Choose a new status
            closureReason | Why it is closed          |      | is needed to close a case                       | Choose why it is closed
            check        | How you found who asks     |      | is needed to accept: how you found who asks     | Choose how you found who asks
            kind         | The kind of report         |      | is needed: HATE_INCIDENT or TENSION_OBSERVATION | Choose the kind of report
            precision    | How exactly the time is known |   | has to be chosen; “Not known” is fine           | Choose how exactly the time is known. “Not known” is fine
            kind         | Whose work it is           |      | has to be chosen                                | Choose whose work it is
            outcome      | What came of it            |      | has to be chosen, or another day for the answer | Choose what came of it, or another day for the answer
            reason       | The reason                 | ''   | is needed to refuse                             | Enter the reason
            purpose      | What it is for             | ''   | is needed: one of [EMERGENCY, SUPPORT]          | Choose what it is for
            purpose      | What it is for             | ''   | is needed and has 1 to 500 characters           | Enter what it is for
            roles        | Roles                      |      | needs at least one role                         | Choose at least one role
            file         | The file                   |      | is needed: choose one                           | Choose the file
            # what stands there cannot be taken
            reason       | The reason                 | x    | is needed and has 1 to 2000 characters          | The reason must be 2,000 characters or fewer
            note         | The note                   | x    | has at most 500 characters                      | The note must be 500 characters or fewer
            password     | Password                   | x    | has 12 to 200 characters                        | Password must be between 12 and 200 characters
            email        | E-mail address             | x    | is an e-mail address                            | E-mail address must be an e-mail address, like name@example.org
            phone        | Their telephone number     | x    | is a phone number                               | Their telephone number must be a phone number, like 0808 157 0192
            validFrom    | First day                  | x    | is a day, like 2026-03-29                       | First day must be a day, like 2026-03-29
            size         | The size                   | x    | is a whole number                               | The size must be a whole number
            code         | Code                       | x    | is a code such as POLICE_101                    | Code must be a code such as POLICE_101
            code         | Code                       | x    | has 1 to 40 of a to z, 0 to 9 and hyphens, and does not begin with a hyphen | Code must have 1 to 40 of a to z, 0 to 9 and hyphens, and must not begin with a hyphen
            name         | Name                       | x    | has no control characters                       | Name must have no control characters
            until        | The time it ends           | x    | is a time to come                               | The time it ends must be a time to come
            day          | The day                    | x    | lies in the future                              | The day must not be in the future
            expiresAt    | Last day                   | x    | lies in the past                                | Last day must not be in the past
            validTo      | First day off duty         | x    | is later than validFrom                         | First day off duty must be later than the first day
            until        | The end                    | x    | is later than from                              | The end must be later than the beginning
            until        | First day back             | x    | is at most 366 days after from                  | First day back must be at most 366 days after the beginning
            to           | “Before”                   | x    | is not before “from”                            | “Before” must not be before “From”
            from         | The beginning              | x    | is not before the from of the whole             | The beginning must be within the days shown
            cover        | Who stands in              | x    | is somebody else                                | Who stands in must be somebody else
            ward         | Ward                       | x    | is one of the officer's own wards; only a coordinator has all | Ward must be one of the officer's own wards; only a coordinator has all
            root         | The root                   | x    | has 64 lower-case hexadecimal digits            | The root must have 64 digits from 0 to 9 and a to f
            charterPoints | Points of the Charter     | x    | names at least one, and each once               | Points of the Charter must name at least one, and each once
            # what the page's own list cannot hold
            to           | The step                   | x    | is not one of the choices                       | Choose the step from the list
            wards        | Wards                      | x    | is a ward in the register                       | Choose wards from the list
            kind         | The kind of report         | x    | is not a code in use; see /api/v1/reference     | Choose the kind of report from the list
            # complaints stay complaints
            password     | Your password              | x    | is wrong                                        | Your password is wrong
            otp          | The code                   | x    | is not the one that the app shows. Try the next one | The code is not the one that the app shows. Try the next one
            narrative    | What happened              | x    | is too long to be kept                          | What happened is too long to be kept
            item         | This duty                  |      | says again what stands before it for some of its days | This duty is there already for some of these days
            item         | This template              |      | stands once for each code and language          | This template is there already in this language
            item         | This duty                  |      | is for somebody with the role officer or coordinator | This duty is for somebody with the role officer or coordinator
            fields       | What is told               | x    | names nothing that is held                      | What is told names nothing that is held
            # better said without the name of the field
            reference    | The reference of the other case | x | is another case that you may see               | Enter the reference of another case, one that you may see
            check        | How you found who asks     | x    | is possible only if the reporter has answered   | The way you chose is possible only if the reporter has answered
            items        | At least one way           |      | has e-mail on, or SMS, or a webhook: nobody may be out of reach | Choose e-mail, text messages or a webhook: nobody may be out of reach
            state        | The task                   | x    | changes something: title, ownerId, dueAt or state | Change something first
            cases        | Cases                      |      | Tick at least one case                          | Tick at least one case
            document     | 'In the document,'         | x    | “rules” must be a list                          | In the document, “rules” must be a list
            """)
    void aDetailReadsAsASentence(String name, String label, String typed, String detail, String sentence) {
        assertThat(new FieldSentence(name, label, typed).of(detail)).isEqualTo(sentence);
    }

    @Test
    void whatValidationItselfFindsReadsAsASentence() {
        Validation both = new Validation().required("x".repeat(9), 8, "/reason").optional("x".repeat(9), 8, "/reason");
        Validation none = new Validation().required(" ", 8, "/reason").required(null, 8, "/reason");

        assertThat(both.errors())
                .extracting(error -> sentence(error, "x".repeat(9)))
                .containsOnly("The reason must be 8 characters or fewer");
        assertThat(none.errors()).extracting(error -> sentence(error, " ")).containsOnly("Enter the reason");
    }

    @Test
    void aPlaceInADocumentIsCountedFromOne() {
        assertThat(FieldSentence.at("/rules/0/ladder", "has 1 to 10 rungs"))
                .isEqualTo("“rules › 1 › ladder” must have 1 to 10 rungs");
        assertThat(FieldSentence.at("#sort", "is given once")).isEqualTo("“sort” must be given once");
        assertThat(FieldSentence.at("", "there is nothing")).isEqualTo("there is nothing");
    }

    /** “The day is a day” was once to be read there. */
    @Test
    void noDetailInTheSourcesReadsAsIfAllWereRight() throws IOException {
        List<String> details;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            details = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(FieldSentenceTest::details)
                    .distinct()
                    .toList();
        }

        assertThat(details).hasSizeGreaterThan(60).allSatisfy(detail -> assertThat(
                        new FieldSentence("field", "The field", "x").of(detail))
                .doesNotContainPattern("^The field (is an? |is (at|later|one|given) |has (\\d|at most|one|an? name))"));
    }

    private static Stream<String> details(Path file) {
        try {
            return DETAIL.matcher(Files.readString(file)).results().map(FieldSentenceTest::detail).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String detail(MatchResult found) {
        return found.group(1);
    }

    private static String sentence(FieldError error, String typed) {
        return FieldSentence.of("reason", "The reason", Map.of("reason", List.of(typed)), error.detail());
    }
}
