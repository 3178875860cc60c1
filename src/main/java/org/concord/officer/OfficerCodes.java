package org.concord.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concord.access.Role;
import org.concord.place.Strand;
import org.concord.place.Strands;
import org.concord.place.Ward;
import org.concord.place.Wards;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** Roles, wards, strands and organisations by the codes that people use, and by the ids that the store uses. */
@ApplicationScoped
class OfficerCodes {
    private static final String ROLES =
            Stream.of(Role.values()).filter(Role::isForPeople).map(Role::code).collect(Collectors.joining(", "));

    private final Wards wards;
    private final Strands strands;
    private final Organisations organisations;

    OfficerCodes(Wards wards, Strands strands, Organisations organisations) {
        this.wards = wards;
        this.strands = strands;
        this.organisations = organisations;
    }

    /** How the codes at one place in the body are looked up, and what is said of one that is not found. */
    private record LookUp<T>(String pointer, String wanted, Function<String, Optional<T>> find) {

        Set<T> all(List<@Nullable String> codes, Validation wrong) {
            Set<T> found = new HashSet<>();
            for (int i = 0; i < codes.size(); i++) {
                Optional<T> one = Optional.ofNullable(codes.get(i)).flatMap(find);
                wrong.check(one.isPresent(), pointer + "/" + i, wanted);
                one.ifPresent(found::add);
            }
            return found;
        }
    }

    Set<Role> roles(@Nullable List<@Nullable String> codes, Validation wrong) {
        wrong.check(codes != null && !codes.isEmpty(), "/roles", "needs at least one role");
        LookUp<Role> roles = new LookUp<>("/roles", "is one of " + ROLES, OfficerCodes::roleForPeople);
        return codes == null ? Set.of() : roles.all(codes, wrong);
    }

    /** Null for null: not said. */
    @Nullable
    Set<Integer> wardIds(@Nullable List<@Nullable String> codes, Validation wrong) {
        return codes == null
                ? null
                : new LookUp<>("/wards", "is a ward in the register", this::wardId).all(codes, wrong);
    }

    /** Null for null: not said. */
    @Nullable
    Set<Integer> strandIds(@Nullable List<@Nullable String> codes, Validation wrong) {
        return codes == null
                ? null
                : new LookUp<>("/strands", "is a strand in the register", this::strandId).all(codes, wrong);
    }

    /** Null for null: not said; empty for an empty text: of none. */
    @Nullable
    Optional<UUID> organisationId(@Nullable String code, Validation wrong) {
        if (code == null || code.isEmpty()) {
            return code == null ? null : Optional.empty();
        }
        Optional<UUID> found = organisations.idOf(code);
        wrong.check(found.isPresent(), "/organisation", "is the code of a partner, or empty");
        return found;
    }

    /** Null for null: of none. */
    @Nullable
    String organisationCode(@Nullable UUID id) {
        return id == null ? null : organisations.codeOf(id);
    }

    /** Those of many at once. */
    Map<UUID, String> organisationCodes(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : organisations.codesOf(ids);
    }

    Optional<Integer> wardId(String code) {
        return wards.byCode(code).map(Ward::id);
    }

    Optional<Integer> strandId(String code) {
        return strands.byCode(code).map(Strand::id);
    }

    List<String> wardCodes(Collection<Integer> ids) {
        return ids.stream().map(id -> wards.byId(id).code()).distinct().sorted().toList();
    }

    List<String> strandCodes(Collection<Integer> ids) {
        return ids.stream()
                .map(id -> strands.byId(id).code())
                .distinct()
                .sorted()
                .toList();
    }

    /** Null for null: every ward. */
    @Nullable
    String wardCode(@Nullable Integer id) {
        return wards.codeOf(id);
    }

    /** Null for null: every strand. */
    @Nullable
    String strandCode(@Nullable Integer id) {
        return id == null ? null : strands.byId(id).code();
    }

    private static Optional<Role> roleForPeople(String code) {
        return Stream.of(Role.values())
                .filter(role -> role.isForPeople() && role.code().equals(code))
                .findFirst();
    }
}
