package org.concord.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SqlValuesTest {

    @Test
    void timesAndCodesAreWrittenAsTheDriverTakesThem() {
        SqlValues values = new SqlValues()
                .with("when", Instant.EPOCH)
                .with("code", TimeUnit.DAYS)
                .with("many", new String[] {"a"});

        assertThat(values.get("when")).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        assertThat(values.get("code")).isEqualTo("DAYS");
        assertThat(values.get("many")).isEqualTo(new String[] {"a"});
    }

    @Test
    void whatWasNotSaidIsNullButWhatWasForgottenIsAMistake() {
        SqlValues values = new SqlValues().with("said", null);

        assertThat(values.get("said")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> values.get("forgotten"));
    }
}
