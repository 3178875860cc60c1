package org.concord.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    /** The example that the libraries of Standard Webhooks are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void itIsTheOneOfTheStandardsExample() {
        assertThat(WebhookSignature.of(SECRET, ID, 1_614_265_330, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void thePrefixIsNotPartOfTheKey() {
        assertThat(WebhookSignature.of(SECRET.substring("whsec_".length()), ID, 1_614_265_330, BODY))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void anotherIdTimeOrBodyHasAnotherSignature() {
        assertThat(WebhookSignature.of(SECRET, "msg_other", 1_614_265_330, BODY))
                .isNotEqualTo(SIGNATURE);
        assertThat(WebhookSignature.of(SECRET, ID, 1_614_265_331, BODY)).isNotEqualTo(SIGNATURE);
        assertThat(WebhookSignature.of(SECRET, ID, 1_614_265_330, BODY + " ")).isNotEqualTo(SIGNATURE);
    }

    @Test
    void aSecretThatIsNoBase64IsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> WebhookSignature.of("whsec_no*key", ID, 1, BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("no*key");
    }
}
