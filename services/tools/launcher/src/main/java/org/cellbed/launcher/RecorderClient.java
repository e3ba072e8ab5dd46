package org.cellbed.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.cellbed.recorder.RecorderAddress;
import org.cellbed.recorder.RecorderView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the view of a run's recorder. Not thread-safe. */
final class RecorderClient {
    private static final Logger LOG = LoggerFactory.getLogger(RecorderClient.class);
    private static final int PATIENCE_MILLIS = 2_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private Optional<RecorderView> last = Optional.empty();

    /** Creates a client of the recorder of the run in a folder; the recorder may start later. */
    RecorderClient(Path folder) {
        this.folder = folder;
    }

    /** Returns the last view of the recorder; empty before the first. */
    Optional<RecorderView> last() {
        return last;
    }

    /** Fetches a view. A restarted recorder answers at a new address; until then the last view stays. */
    void ask() {
        try {
            Optional<String> url = RecorderAddress.read(folder);
            if (url.isPresent()) {
                last = Optional.of(ask(url.get()));
            }
        } catch (IOException e) {
            LOG.debug("the recorder does not answer: {}", e.getMessage());
        }
    }

    private RecorderView ask(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            return json.readValue(answer, RecorderView.class);
        }
    }
}
