package org.concord.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;

/**
 * What somebody holds in the hand, and how it is set. The phone is the narrowest that WCAG 2.2 asks for (1.4.10: 320 CSS pixels); unlike a
 * narrow window it lays a page out 980 pixels wide that forgets to name its viewport.
 *
 * @param width in CSS pixels
 * @param slowLine whether what a page asks for comes so late that the page is drawn before its scripts have run
 */
record Device(
        int width, boolean javaScript, String locale, boolean reducedMotion, boolean forcedColours, boolean slowLine) {
    static final Device PHONE = new Device(320, true, "en-GB", false, false, false);

    /** As wide as most are that people carry. */
    static final Device USUAL_PHONE = new Device(360, true, "en-GB", false, false, false);

    static final Device DESKTOP = new Device(1280, true, "en-GB", false, false, false);

    private static final int NARROWEST_DESKTOP = 700;

    /** Each of them shows what the others hide: width, no script, and colours and motion that the visitor has taken over. */
    static Stream<Device> every() {
        return Stream.of(
                PHONE,
                PHONE.withoutJavaScript(),
                DESKTOP,
                DESKTOP.withForcedColours().withReducedMotion());
    }

    /** The two that are least alike, for the many pages of those who work with the service every day. */
    static Stream<Device> ofStaff() {
        return Stream.of(PHONE.withoutJavaScript(), DESKTOP);
    }

    Device withoutJavaScript() {
        return new Device(width, false, locale, reducedMotion, forcedColours, slowLine);
    }

    /** A BCP 47 tag, sent as {@code Accept-Language}: {@code pl}, {@code ur-PK}. */
    Device in(String language) {
        return new Device(width, javaScript, language, reducedMotion, forcedColours, slowLine);
    }

    Device withReducedMotion() {
        return new Device(width, javaScript, locale, true, forcedColours, slowLine);
    }

    Device withForcedColours() {
        return new Device(width, javaScript, locale, reducedMotion, true, slowLine);
    }

    Device onASlowLine() {
        return new Device(width, javaScript, locale, reducedMotion, forcedColours, true);
    }

    boolean phone() {
        return width < NARROWEST_DESKTOP;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, phone() ? 640 : 800)
                .setIsMobile(phone())
                .setHasTouch(phone())
                .setJavaScriptEnabled(javaScript)
                .setLocale(locale)
                .setTimezoneId("Europe/London")
                .setReducedMotion(reducedMotion ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setForcedColors(forcedColours ? ForcedColors.ACTIVE : ForcedColors.NONE);
    }

    /** Names the tests that run on it. */
    @Override
    public String toString() {
        return (phone() ? "phone" : "desktop")
                + (width == USUAL_PHONE.width ? " of " + width : "")
                + (javaScript ? "" : " without JavaScript")
                + (locale.equals("en-GB") ? "" : " in " + locale)
                + (reducedMotion ? " with reduced motion" : "")
                + (forcedColours ? " with forced colours" : "")
                + (slowLine ? " on a slow line" : "");
    }
}
