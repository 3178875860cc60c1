package org.concord.place;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register of wards, held in memory: {@link PlaceWatch} reads it again when somebody has changed it. Asked for each row of a list, and so
 * without a proxy in between.
 */
@Singleton
public class Wards {
    /** GSS codes of wards in England, Wales, Scotland and Northern Ireland. */
    public static final Pattern CODE = Pattern.compile("(E05|W05|S13|N08)\\d{6}");

    private final WardRows rows;
    private volatile Held held = new Held(Register.of(Stream.empty()), Map.of());

    Wards(WardRows rows) {
        this.rows = rows;
    }

    /** @param byId also those that do not stand any more */
    private record Held(Register<Ward> standing, Map<Integer, Ward> byId) {}

    void reload() {
        List<WardRows.Row> read = rows.read();
        held = new Held(
                Register.of(read.stream().filter(WardRows.Row::stands).map(WardRows.Row::ward)),
                read.stream().map(WardRows.Row::ward).collect(Collectors.toMap(Ward::id, Function.identity())));
    }

    public List<Ward> on(LocalDate day) {
        return held.standing().on(day);
    }

    /** The ward of that code that stands today or stood last; a code valid today is taken for earlier incidents too. */
    public Optional<Ward> byCode(String code) {
        return held.standing().byCode(code);
    }

    public Ward byId(int id) {
        Ward known = held.byId().get(id);
        if (known == null) {
            // Another replica has just taken in a new ward, and something that lies there.
            reload();
            known = held.byId().get(id);
        }
        return Objects.requireNonNull(known, "no such id in the register");
    }

    /** The code of a ward id, null for null: what lists show. */
    public @Nullable String codeOf(@Nullable Integer id) {
        return id == null ? null : byId(id).code();
    }
}
