package org.cellbed.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellbed.scenario.keys.CsvTable;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;

/**
 * Reads positions of users and base-station sites in the format of the EUA dataset: WGS84 degrees in columns {@code
 * Latitude} and {@code Longitude}, sites with a {@code SITE_ID} as well; other columns and the case of names are
 * ignored. Distances are great-circle distances; those below 10 m count as 10 m, because the path loss does not hold
 * next to the mast. Immutable.
 */
public final class PositionsReader {
    /** The least distance in metres; shorter ones count as this. */
    public static final double LEAST_DISTANCE_M = 10.0;

    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final String LATITUDE = "LATITUDE";
    private static final String LONGITUDE = "LONGITUDE";
    private static final String SITE_ID = "SITE_ID";

    private final List<Position> users;
    private final Map<String, Position> sites;

    private PositionsReader(List<Position> users, Map<String, Position> sites) {
        this.users = users;
        this.sites = sites;
    }

    private record Position(double latitude, double longitude) {}

    /**
     * The users around a site.
     *
     * @param distancesM metres from the site, one per user in reach, in the order of the file; may be empty
     */
    public record Reach(String site, List<Double> distancesM) {
        /** Copies the list. */
        public Reach {
            distancesM = List.copyOf(distancesM);
        }
    }

    /**
     * Reads both files.
     *
     * @throws ScenarioProblems with all problems of both
     */
    public static PositionsReader read(Path usersFile, Path sitesFile) {
        CsvTable userTable = CsvTable.read(usersFile, List.of(LATITUDE, LONGITUDE));
        List<Position> users = new ArrayList<>();
        userTable.rows().forEach(row -> users.add(position(userTable, row)));
        CsvTable siteTable = CsvTable.read(sitesFile, List.of(SITE_ID, LATITUDE, LONGITUDE));
        Map<String, Position> sites = new LinkedHashMap<>();
        for (CsvTable.Row row : siteTable.rows()) {
            String id = siteTable.text(row, SITE_ID);
            if (id.isEmpty() || sites.put(id, position(siteTable, row)) != null) {
                siteTable.reject(row, SITE_ID, "an identity of its own for each site");
            }
        }
        List<Problem> problems = new ArrayList<>(checked(userTable));
        problems.addAll(checked(siteTable));
        ScenarioProblems.throwIfAny(problems);
        return new PositionsReader(users, sites);
    }

    private static Position position(CsvTable table, CsvTable.Row row) {
        return new Position(
                table.number(row, LATITUDE, -90.0, 90.0, "degrees of -90 to 90"),
                table.number(row, LONGITUDE, -180.0, 180.0, "degrees of -180 to 180"));
    }

    private static List<Problem> checked(CsvTable table) {
        if (table.problems().isEmpty() && table.rows().isEmpty()) {
            table.problem(0, "", "no positions", "at least one");
        }
        return table.problems();
    }

    /** Returns the identities of the sites, in the order of the file. */
    public Set<String> siteIds() {
        return sites.keySet();
    }

    /** Returns the users within a radius of a site. */
    public Reach reach(String site, double radiusM) {
        Position at = sites.get(site);
        if (at == null) {
            throw new IllegalArgumentException("unknown site " + site);
        }
        return new Reach(
                site,
                users.stream()
                        .map(user -> metres(at, user))
                        .filter(distance -> distance <= radiusM)
                        .map(distance -> Math.max(distance, LEAST_DISTANCE_M))
                        .toList());
    }

    /** Returns the site with most users within a radius; the first in the file if several are equal. */
    public Reach busiest(double radiusM) {
        Reach busiest = new Reach("", List.of());
        for (String site : sites.keySet()) {
            Reach reach = reach(site, radiusM);
            if (busiest.site().isEmpty()
                    || reach.distancesM().size() > busiest.distancesM().size()) {
                busiest = reach;
            }
        }
        return busiest;
    }

    /** Returns the great-circle distance by the haversine formula. */
    private static double metres(Position a, Position b) {
        double latitudes = StrictMath.sin(Math.toRadians(b.latitude() - a.latitude()) / 2.0);
        double longitudes = StrictMath.sin(Math.toRadians(b.longitude() - a.longitude()) / 2.0);
        double h = latitudes * latitudes
                + StrictMath.cos(Math.toRadians(a.latitude()))
                        * StrictMath.cos(Math.toRadians(b.latitude()))
                        * longitudes
                        * longitudes;
        return 2.0 * EARTH_RADIUS_M * StrictMath.asin(Math.min(1.0, StrictMath.sqrt(h)));
    }
}
