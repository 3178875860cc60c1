package org.concord.place;

import org.concord.platform.OwnersEyes;

/** What the store knew of the place before a test, put back after it, so that other tests find the city as it was. */
public final class PlaceBefore {
    private static final String[] TABLES = {"ward", "ward_neighbour", "ward_generation", "ward_boundary"};

    private PlaceBefore() {}

    public static void keep() {
        for (String table : TABLES) {
            OwnersEyes.run("DROP TABLE IF EXISTS before_" + table);
            OwnersEyes.run("CREATE TABLE before_%1$s AS TABLE %1$s".formatted(table));
        }
    }

    /** Wards that came with the test stay, as reports may lie in them, but belong to no generation: they are not found any more. */
    public static void restore(PlaceWatch watch) {
        OwnersEyes.run("DELETE FROM ward_boundary");
        OwnersEyes.run("DELETE FROM ward_generation");
        OwnersEyes.run("DELETE FROM ward_neighbour");
        OwnersEyes.run("INSERT INTO ward_generation OVERRIDING SYSTEM VALUE TABLE before_ward_generation");
        OwnersEyes.run("INSERT INTO ward_boundary TABLE before_ward_boundary");
        OwnersEyes.run("INSERT INTO ward_neighbour TABLE before_ward_neighbour");
        OwnersEyes.run("""
                UPDATE ward w SET name = b.name, valid_from = b.valid_from, valid_to = b.valid_to, centre_lat = b.centre_lat, centre_lon = b.centre_lon
                FROM before_ward b WHERE b.id = w.id""");
        OwnersEyes.run("UPDATE ward SET valid_to = valid_from + 1 WHERE id NOT IN (SELECT id FROM before_ward)");
        OwnersEyes.run("UPDATE ward_register SET version = version + 1");
        OwnersEyes.run("UPDATE postcode_register SET edition = NULL, version = version + 1");
        OwnersEyes.run("DELETE FROM scheduled_tasks WHERE task_name = 'postcodes'");
        OwnersEyes.run("DELETE FROM postcode_import");
        OwnersEyes.run("DELETE FROM postcode");
        for (String table : TABLES) {
            OwnersEyes.run("DROP TABLE before_" + table);
        }
        watch.look();
    }
}
