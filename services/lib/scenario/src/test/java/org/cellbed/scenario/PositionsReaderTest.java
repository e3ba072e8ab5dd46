package org.cellbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cellbed.scenario.keys.Given.builtIn;
import static org.cellbed.scenario.keys.Given.problemsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cellbed.model.scenario.Channel;
import org.cellbed.scenario.keys.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionsReaderTest {
    /** Of a degree of latitude. */
    private static final double METRES = 6_371_008.8 * StrictMath.PI / 180.0;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theBusiestSiteIsTheFirstWithMostUsersInReach() throws IOException {
        PositionsReader reader = PositionsReader.read(Folders.users(folder), Folders.sites(folder));
        PositionsReader.Reach reach = reader.busiest(250.0);
        assertThat(reach.site()).isEqualTo("20");
        assertThat(reach.distancesM()).hasSize(3);
        assertThat(reach.distancesM().get(1)).isCloseTo(0.001 * METRES, within(1e-6));
        assertThat(reach.distancesM().get(2)).isCloseTo(0.002 * METRES, within(1e-6));
    }

    @Test
    void shortDistancesCountAsTenMetres() throws IOException {
        PositionsReader reader = PositionsReader.read(Folders.users(folder), Folders.sites(folder));
        assertThat(reader.reach("40", 5.0).distancesM()).containsExactly(10.0);
    }

    @Test
    void positionsDriveTheChannel() throws IOException {
        Channel.Positions channel = (Channel.Positions)
                builtIn("paper", positions("radio.positions.site=30", "radio.positions.radius=2 km"))
                        .radio()
                        .channel();
        assertThat(channel.site()).isEqualTo("30");
        assertThat(channel.radiusM()).isEqualTo(2000.0);
        assertThat(channel.distancesM()).hasSize(4);
        assertThat(Path.of(channel.usersFile())).isAbsolute();
    }

    @Test
    void filesAreRelativeToTheScenario() throws IOException {
        Folders.users(folder);
        Folders.sites(folder);
        Path file = Files.writeString(
                folder.resolve("my.yaml"), Given.text("radio: {positions: {users: users, sites: sites, site: 40}}"));
        Channel channel =
                Given.FILES.read(file, java.util.List.of()).scenario().radio().channel();
        assertThat(((Channel.Positions) channel).distancesM()).hasSize(1);
    }

    @Test
    void anUnknownSiteIsAProblem() {
        assertThat(problemsOf(() -> builtIn("paper", positions("radio.positions.site=22"))))
                .containsExactly(
                        "--set radio.positions.site=22: radio.positions.site: found 22, expected a SITE_ID of the"
                                + " file of sites (did you mean \"20\"?)");
    }

    @Test
    void aSiteWithoutUsersIsAProblem() {
        assertThat(problemsOf(() -> builtIn("paper", positions("radio.positions.site=10"))))
                .singleElement()
                .asString()
                .endsWith(
                        "radio.positions.radius: found 250 m, expected a radius with at least one user around site 10");
    }

    @Test
    void badPositionsAreSaidWithFileAndLine() throws IOException {
        Path users = Files.writeString(folder.resolve("u.csv"), "Latitude,Longitude\n1,2\nnorth,2\n91,2\n");
        Path sites = Files.writeString(folder.resolve("s.csv"), "SITE_ID,LONGITUDE\n1,2\n");
        assertThat(problemsOf(() -> PositionsReader.read(users, sites)))
                .containsExactly(
                        users + ":3: LATITUDE: found north, expected degrees of -90 to 90",
                        users + ":4: LATITUDE: found 91, expected degrees of -90 to 90",
                        sites + ":1: LATITUDE: found SITE_ID,LONGITUDE, expected a column LATITUDE");
    }

    @Test
    void aSiteTwiceAndNoUserAreProblems() throws IOException {
        Path users = Files.writeString(folder.resolve("u.csv"), "Latitude,Longitude\n");
        Path sites = Files.writeString(folder.resolve("s.csv"), "SITE_ID,LATITUDE,LONGITUDE\n1,2,3\n1,2,3\n");
        assertThat(problemsOf(() -> PositionsReader.read(users, sites)))
                .containsExactly(
                        users + ": found no positions, expected at least one",
                        sites + ":3: SITE_ID: found 1, expected an identity of its own for each site");
    }

    private String[] positions(String... more) {
        try {
            return Stream.concat(
                            Stream.of(
                                    "radio.positions.users=" + Folders.users(folder),
                                    "radio.positions.sites=" + Folders.sites(folder)),
                            Arrays.stream(more))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
