package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellbed.runtime.metrics.Metric;

/** What the processes of a run say of themselves; their logs tell where. */
record Scraped(Path logs) {
    private static final Pattern ADDRESS = Pattern.compile("metrics at (http://[^/]+)/metrics");
    private static final Pattern COUNTER =
            Pattern.compile("cellbed_dead_letters_total\\{cell=\"\\d+\",reason=\"(\\w+)\"} (\\S+)");

    /** That every process says it works. */
    void assertWell() throws IOException, InterruptedException {
        for (String url : urls()) {
            assertThat(get(url + "/health").statusCode()).as(url).isEqualTo(200);
        }
    }

    /** Dead letters of all processes and cells, by reason. */
    Map<String, Integer> deadLetters() throws IOException, InterruptedException {
        Map<String, Integer> counted = new TreeMap<>();
        for (String url : urls()) {
            Matcher matcher = COUNTER.matcher(get(url + "/metrics").body());
            while (matcher.find()) {
                counted.merge(matcher.group(1), (int) Double.parseDouble(matcher.group(2)), Integer::sum);
            }
        }
        return counted;
    }

    /** That every metric that is listed is there. */
    void assertComplete() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String url : urls()) {
            all.append(get(url + "/metrics").body());
        }
        for (Metric metric : Metric.values()) {
            if (metric.source() == Metric.Source.LEARNER) {
                continue; // nothing is learned here
            }
            assertThat(all).containsPattern("\n" + metric.fullName() + "(_count)?\\{");
        }
        assertThat(all).contains("\njvm_memory_used_bytes{", "\nkafka_consumer_", "\nkafka_producer_");
    }

    private List<String> urls() throws IOException {
        List<String> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log : files.toList()) {
                Matcher matcher = ADDRESS.matcher(Files.readString(log));
                assertThat(matcher.find()).as(log.toString()).isTrue();
                urls.add(matcher.group(1));
            }
        }
        return urls;
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
