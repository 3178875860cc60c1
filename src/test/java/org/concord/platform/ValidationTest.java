package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Validation validation = new Validation()
                .check(true, "/fine", "never said")
                .check(false, "/first", "is wrong")
                .required(null, 10, "/second")
                .optional("eleven char", 10, "/third");

        assertThat(validation.failed()).isTrue();
        assertThatThrownBy(validation::refuseIfFailed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.VALIDATION_FAILED);
            assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/first", "/second", "/third");
        });
    }

    @Test
    void nothingWrongIsNoRefusal() {
        Validation validation = new Validation()
                .required("text", 4, "/a")
                .optional(null, 4, "/b")
                .optional("", 4, "/c");

        assertThat(validation.failed()).isFalse();
        assertThatCode(validation::refuseIfFailed).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u2003\u3000", "12345", "     12345", "😀😀😀😀😀"})
    void aRequiredTextHasOneToTheMostCharactersAfterTrimming(String text) {
        assertThat(new Validation().required(text, 4, "/a").failed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1234", "  1234  ", "😀😀😀😀", "\u30001234\u3000"})
    void charactersAreCodePointsAndTheMarginsAreNotCounted(String text) {
        assertThat(new Validation().required(text, 4, "/a").failed()).isFalse();
    }

    @Test
    void aWrongTextIsNeverRepeated() {
        Validation validation =
                new Validation().required("Mrs Zebra of Oak Road", 4, "/a").optional("Mrs Zebra", 4, "/b");

        assertThat(validation.errors()).noneMatch(error -> error.detail().contains("Zebra"));
    }
}
