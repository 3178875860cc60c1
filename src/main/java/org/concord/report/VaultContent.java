package org.concord.report;

import java.util.List;
import org.concord.vault.IdentityVault;
import org.jspecify.annotations.Nullable;

/** What of a report goes into the vault. */
final class VaultContent {
    private VaultContent() {}

    static IdentityVault.Content of(NewReport told) {
        return new IdentityVault.Content(reporter(told.teller()), home(told.place()), subjects(told));
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
