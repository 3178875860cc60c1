package org.concord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.concord.casework.HolderCheck.Before;
import org.concord.vault.IdentityVault.Known;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderCheckTest {

    /** name, phone, by a partner, answered, harmless | what can be recorded. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false,false,false,false,false | ",
                "false,false,false,true,false | ANSWERED_IN_THREAD",
                "false,false,true,false,false | KNOWN_TO_PARTNER",
                "true,false,false,false,false | MET_IN_PERSON KNOWN_TO_PARTNER ANSWERED_AGREED_QUESTION",
                "false,true,false,false,false | CALLED_BACK_ON_KNOWN_NUMBER MET_IN_PERSON KNOWN_TO_PARTNER ANSWERED_AGREED_QUESTION",
                "false,false,false,false,true | NOT_CHECKED",
                "true,true,true,true,true | CALLED_BACK_ON_KNOWN_NUMBER MET_IN_PERSON KNOWN_TO_PARTNER ANSWERED_AGREED_QUESTION ANSWERED_IN_THREAD NOT_CHECKED"
            })
    void onlyWhatWasKnownBeforeCanTell(String known, String possible) {
        boolean[] is = new boolean[5];
        String[] parts = known.split(",");
        for (int i = 0; i < is.length; i++) {
            is[i] = Boolean.parseBoolean(parts[i]);
        }
        Before before = new Before(new Known(is[0], false, is[1]), is[2], is[3], is[4]);

        assertThat(Stream.of(HolderCheck.values()).filter(check -> check.isPossible(before)))
                .extracting(Enum::name)
                .containsExactlyElementsOf(possible == null ? java.util.List.of() : Arrays.asList(possible.split(" ")));
    }
}
