package org.concord.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.concord.access.PageSession;
import org.concord.officer.EndSession;
import org.concord.officer.SessionView;
import org.concord.platform.Browser;
import org.concord.platform.EntryForm;
import org.jspecify.annotations.Nullable;

/** The last step of signing in at the pages, and what the browser holds before it: that the password was right. */
@RequestScoped
class LetIn {
    private static final String TICKET = "sign-in";

    private final Screens screens;
    private final PageSession session;
    private final EndSession end;
    private final EntryForm entry;
    private final Browser browser;

    LetIn(Screens screens, PageSession session, EndSession end, EntryForm entry, Browser browser) {
        this.screens = screens;
        this.session = session;
        this.end = end;
        this.entry = entry;
        this.browser = browser;
    }

    /** Whoever was signed in before is not any more. */
    Response in(SessionView opened, @Nullable String then) {
        session.person().ifPresent(before -> end.end());
        return screens.seeOther(PageSession.goesOnTo(then).orElse("/console/begin"))
                .cookie(session.cookie(opened.token()), entry.forgotten(), browser.forget(TICKET))
                .build();
    }

    /** On to the page that asks for the code. */
    Response toCode(String ticket, @Nullable String then) {
        return screens.seeOther(SignInCodePage.PATH
                        + PageSession.goesOnTo(then)
                                .map(path -> "?then=" + path)
                                .orElse(""))
                .cookie(browser.remember(TICKET, ticket, NewCookie.SameSite.STRICT))
                .build();
    }

    /** Back to where the password is asked for. */
    Response anew(@Nullable String then) {
        return screens.seeOther(PageSession.door(String.valueOf(then)))
                .cookie(browser.forget(TICKET))
                .build();
    }

    Optional<String> ticket() {
        return browser.cookie(TICKET);
    }
}
