package org.concord.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;

/**
 * What somebody holds in the hand, and how it is set. The phone is the narrowest that WCAG 2.2 asks for (1.4.10: 320 CSS pixels); unlike a
 * narrow window it lays a page out 980 pixels wide that forgets to name its viewport.
 */
record Device(boolean phone, boolean javaScript, String locale, boolean reducedMotion, boolean forcedColours) {
    static final Device PHONE = new Device(true, true, "en-GB", false, false);
    static final Device DESKTOP = new Device(false, true, "en-GB", false, false);

    /** Each of them shows what the others hide: width, no script, and colours and motion that the visitor has taken over. */
    static Stream<Device> every() {
        return Stream.of(
                PHONE,
                PHONE.withoutJavaScript(),
                DESKTOP,
                DESKTOP.withForcedColours().withReducedMotion());
    }

    Device withoutJavaScript() {
        return new Device(phone, false, locale, reducedMotion, forcedColours);
    }

    /** A BCP 47 tag, sent as {@code Accept-Language}: {@code pl}, {@code ur-PK}. */
    Device in(String language) {
        return new Device(phone, javaScript, language, reducedMotion, forcedColours);
    }

    Device withReducedMotion() {
        return new Device(phone, javaScript, locale, true, forcedColours);
    }

    Device withForcedColours() {
        return new Device(phone, javaScript, locale, reducedMotion, true);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(phone ? 320 : 1280, phone ? 640 : 800)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setJavaScriptEnabled(javaScript)
                .setLocale(locale)
                .setTimezoneId("Europe/London")
                .setReducedMotion(reducedMotion ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setForcedColors(forcedColours ? ForcedColors.ACTIVE : ForcedColors.NONE);
    }

    /** Names the tests that run on it. */
    @Override
    public String toString() {
        return (phone ? "phone" : "desktop")
                + (javaScript ? "" : " without JavaScript")
                + (locale.equals("en-GB") ? "" : " in " + locale)
                + (reducedMotion ? " with reduced motion" : "")
                + (forcedColours ? " with forced colours" : "");
    }
}
