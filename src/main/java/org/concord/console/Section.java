package org.concord.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concord.access.Actor;
import org.concord.access.Role;

/** The rooms of the officers' side, as its navigation names them, and who is shown the way to each. What opens a page is said on the page itself. */
public enum Section {
    INBOX("Inbox", "/console", Role.OFFICER, Role.COORDINATOR),
    CASES("Cases", "/console/cases", Role.OFFICER, Role.COORDINATOR),
    ALERTS("Alerts", "/console/alerts", Role.OFFICER, Role.COORDINATOR),
    CALL("Take a report", "/console/call", Role.OFFICER, Role.COORDINATOR),
    TENSION("Tension", "/console/tension", Role.OFFICER, Role.COORDINATOR, Role.ANALYST),
    FIGURES("Figures", "/console/figures", Role.OFFICER, Role.COORDINATOR, Role.ANALYST),
    APPROVALS("Approvals", "/console/approvals", Role.OFFICER, Role.COORDINATOR, Role.ADMINISTRATOR),
    ADMINISTRATION("Administration", "/console/administration", Role.ADMINISTRATOR, Role.COORDINATOR),
    IDENTITIES("Identity requests", "/console/identity-requests", Role.CUSTODIAN),
    HAND_OVERS("Hand-overs to Prevent", "/console/hand-overs", Role.PREVENT_LEAD),
    AUDIT("Audit trail", "/console/audit", Role.AUDITOR),
    CENTRE("Reporting centre", "/centre", Role.ADVISER);

    private final String label;
    private final String path;
    private final Set<Role> roles;

    Section(String label, String path, Role... roles) {
        this.label = label;
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    /** None for whoever must set up a second factor first: nothing would open. */
    static List<Section> of(Actor.Person person) {
        return person.owesFactor() ? List.of() : ofRoles(person);
    }

    private static List<Section> ofRoles(Actor.Person person) {
        return Stream.of(values())
                .filter(section -> section.roles.stream().anyMatch(person::is))
                .toList();
    }

    /**
     * Where somebody begins who has signed in: in the first room in which work of their own waits. Approvals are others'
     * wishes; what waits in tension stands in the inbox, and whoever has none comes for the figures.
     */
    static String beginningOf(Actor.Person person) {
        return of(person).stream()
                .filter(section -> section != APPROVALS && section != TENSION)
                .findFirst()
                .map(Section::path)
                .orElse("/console/account");
    }

    /** Whether a page stands in this room; the inbox is no room for what lies below it. */
    boolean holds(String page) {
        return page.equals(path) || this != INBOX && page.startsWith(path + "/");
    }
}
