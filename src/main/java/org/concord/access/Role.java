package org.concord.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/** What a person or system may be. {@link Name} holds the same names as constants, for {@code @RolesAllowed}. */
public enum Role {
    OFFICER(Name.OFFICER),
    COORDINATOR(Name.COORDINATOR),
    ADVISER(Name.ADVISER),
    ANALYST(Name.ANALYST),
    CUSTODIAN(Name.CUSTODIAN),
    PREVENT_LEAD(Name.PREVENT_LEAD),
    AUDITOR(Name.AUDITOR),
    ADMINISTRATOR(Name.ADMINISTRATOR),
    PARTNER(Name.PARTNER),
    REPORTER(Name.REPORTER);

    /** The roles' names as they stand in the contract and in the store. */
    public static final class Name {
        public static final String OFFICER = "officer";
        public static final String COORDINATOR = "coordinator";
        public static final String ADVISER = "adviser";
        public static final String ANALYST = "analyst";
        public static final String CUSTODIAN = "custodian";
        public static final String PREVENT_LEAD = "prevent-lead";
        public static final String AUDITOR = "auditor";
        public static final String ADMINISTRATOR = "administrator";
        public static final String PARTNER = "partner";
        public static final String REPORTER = "reporter";

        private Name() {}
    }

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Roles a person can be given; the last two are not given but follow from the token. */
    public boolean isForPeople() {
        return this != PARTNER && this != REPORTER;
    }

    /** Roles that open what others must not see, or that hand out such roles; granting one takes a second person. */
    public boolean isGrave() {
        return this == COORDINATOR || this == CUSTODIAN || this == AUDITOR || this == ADMINISTRATOR;
    }

    /** @throws IllegalArgumentException if there is no such role */
    @JsonCreator
    public static Role of(String code) {
        return Stream.of(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role"));
    }
}
