package org.cellbed.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up data in folders of tests. */
final class Folders {
    private Folders() {}

    /** Two traces, the first with a gap of 11.5 s; a sample is 0.5 s. */
    static void traces(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                "speed,snr_db,time_s\n1,10,100\n1,20,100.5\n1,10,101\n1,20,112.5\n1,10,122.5\n1,30,123\n");
        Files.writeString(folder.resolve("b.csv"), "time_s,snr_db\r\n0,0\r\n2,-10\r\n");
        Files.writeString(folder.resolve("notes.txt"), "no trace");
    }

    /** Users at 0, about 111.2, 222.4 and 1112 m north of site 20, which is at 0 degrees. */
    static Path users(Path folder) throws IOException {
        return Files.writeString(folder.resolve("users"), "Latitude,Longitude\n0.000,0\n0.001,0\n0.002,0\n0.010,0\n");
    }

    /** Site 10 is far away, 20 and 30 are at the same place. */
    static Path sites(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("sites"),
                "SITE_ID,LATITUDE,LONGITUDE,NAME\n10,5,5,\"far, away\"\n20,0,0,x\n30,0,0,y\n40,0.010,0,z\n");
    }
}
