package org.concord.report;

import java.time.Instant;
import java.util.List;
import org.concord.vault.IdentityVault;
import org.concord.vault.Occasion;
import org.jspecify.annotations.Nullable;

/** What of a report goes into the vault. */
final class VaultContent {
    private VaultContent() {}

    static IdentityVault.Content of(NewReport told) {
        return new IdentityVault.Content(reporter(told.teller()), home(told.place()), subjects(told));
    }

    static Occasion occasion(NewReport told, Instant receivedAt) {
        return new Occasion(spot(told.place()), countedAt(told.occurred(), receivedAt));
    }

    /**
     * A report counts among repeats at the time of its incident: what is told years later is no repeat of today. What goes on, or happened
     * nobody knows when, counts when it was told.
     */
    private static Instant countedAt(NewReport.Occurred occurred, Instant receivedAt) {
        Instant ended = occurred.to() == null ? occurred.from() : occurred.to();
        boolean known =
                switch (occurred.precision()) {
                    case EXACT, APPROXIMATE, DAY -> true;
                    case ONGOING, UNKNOWN -> false;
                };
        return known && ended != null && ended.isBefore(receivedAt) ? ended : receivedAt;
    }

    /** What happened online happened at no place. */
    private static Occasion.@Nullable Spot spot(NewReport.PlaceTold place) {
        if (place.isHome() || place.type() == PlaceType.ONLINE) {
            return null;
        }
        return new Occasion.Spot(
                place.postcode() == null ? null : place.postcode().toString(),
                place.description(),
                place.ward() == null ? null : place.ward().id());
    }

    private static IdentityVault.@Nullable Reporter reporter(NewReport.Teller teller) {
        if (teller.name() == null && teller.email() == null && teller.phone() == null && teller.safety() == null) {
            return null;
        }
        return new IdentityVault.Reporter(teller.name(), teller.email(), teller.phone(), teller.safety());
    }

    private static IdentityVault.@Nullable Home home(NewReport.PlaceTold place) {
        boolean nothing = place.postcode() == null && place.point() == null && place.description() == null;
        if (!place.isHome() || nothing) {
            return null;
        }
        String postcode = place.postcode() == null ? null : place.postcode().toString();
        Double lat = place.point() == null ? null : place.point().lat();
        Double lon = place.point() == null ? null : place.point().lon();
        return new IdentityVault.Home(postcode, lat, lon, place.description());
    }

    private static List<IdentityVault.Subject> subjects(NewReport told) {
        boolean nothing = told.subjects().stream().allMatch(s -> s.name() == null && s.description() == null);
        return nothing
                ? List.of()
                : told.subjects().stream()
                        .map(s -> new IdentityVault.Subject(s.name(), s.description()))
                        .toList();
    }
}
