package org.cellbed.experiment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against values computed elsewhere; reference.json says by what and how. */
class ReferenceValuesTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private final JsonNode reference = read();

    @Test
    void meansAndInterquartileMeansAreThoseOfNumpyAndScipy() {
        assertThat(reference.path("means")).hasSize(3).allSatisfy(one -> {
            List<double[]> values = List.of(array(one.path("values")));
            assertThat(Aggregate.mean(values)).isCloseTo(one.path("mean").asDouble(), EXACT);
            assertThat(Aggregate.interquartileMean(values))
                    .isCloseTo(one.path("iqm").asDouble(), EXACT);
        });
    }

    @Test
    void intervalsAreThoseOfAllResamples() {
        JsonNode one = reference.path("exact");
        List<double[]> values = List.of(array(one.path("values")));
        // resamples of five values lie on a grid of steps of .02 and .033: the ends are on it or a step beside
        assertClose(Bootstrap.interval(values, Aggregate::mean), one.path("mean"), 0.0201);
        assertClose(Bootstrap.interval(values, Aggregate::interquartileMean), one.path("iqm"), 0.0334);

        JsonNode two = reference.path("exact_strata");
        assertClose(Bootstrap.interval(strata(two.path("strata")), Aggregate::mean), two.path("mean"), 0.0084);
    }

    @Test
    void stratifiedIntervalsAreThoseOfRliable() {
        JsonNode three = reference.path("strata");
        List<double[]> first = strata(three.path("first"));

        Estimate mean = Estimate.of(first, Aggregate::mean);
        Estimate iqm = Estimate.of(first, Aggregate::interquartileMean);

        assertThat(mean.value()).isCloseTo(three.path("mean").asDouble(), EXACT);
        assertClose(mean.interval().orElseThrow(), three.path("mean_interval"), 0.002);
        assertThat(iqm.value()).isCloseTo(three.path("iqm").asDouble(), EXACT);
        assertClose(iqm.interval().orElseThrow(), three.path("iqm_interval"), 0.002);
    }

    @Test
    void comparisonsAreThoseOfRliableAndNumpy() {
        JsonNode three = reference.path("strata");
        Pairs pairs = new Pairs();
        List<double[]> first = strata(three.path("first"));
        List<double[]> second = strata(three.path("second"));
        IntStream.range(0, first.size()).forEach(k -> pairs.add(sample(first.get(k)), sample(second.get(k))));

        Estimate probability = pairs.probabilityOfImprovement(true);
        Estimate difference = pairs.difference();

        assertThat(probability.value())
                .isCloseTo(three.path("probability_that_first_is_smaller").asDouble(), EXACT);
        assertClose(probability.interval().orElseThrow(), three.path("probability_interval"), 0.01);
        assertThat(difference.value()).isCloseTo(three.path("difference").asDouble(), EXACT);
        assertClose(difference.interval().orElseThrow(), three.path("difference_interval"), 0.002);
        assertThat(pairs.pairedShare(true))
                .isCloseTo(three.path("share_smaller").asDouble(), EXACT);
        assertThat(pairs.pairedShare(false))
                .isCloseTo(1 - three.path("share_smaller").asDouble(), EXACT);
        assertThat(pairs.count()).isEqualTo(30);
        assertThat(pairs.seeds()).isEqualTo(10);
    }

    @Test
    void theSlopeIsThatOfScipy() {
        JsonNode line = reference.path("slope");
        assertThat(Slope.of(array(line.path("x")), array(line.path("y"))))
                .isCloseTo(line.path("slope").asDouble(), EXACT);
    }

    private static Sample sample(double[] values) {
        NavigableMap<Long, Double> bySeed = new TreeMap<>();
        IntStream.range(0, values.length).forEach(k -> bySeed.put((long) k, values[k]));
        return new Sample(bySeed, new TreeSet<>());
    }

    private static void assertClose(Interval interval, JsonNode expected, double offset) {
        assertThat(interval.low()).isCloseTo(expected.get(0).asDouble(), within(offset));
        assertThat(interval.high()).isCloseTo(expected.get(1).asDouble(), within(offset));
    }

    private static List<double[]> strata(JsonNode arrays) {
        List<double[]> strata = new ArrayList<>();
        arrays.forEach(array -> strata.add(array(array)));
        return strata;
    }

    private static double[] array(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static JsonNode read() {
        try (var json = ReferenceValuesTest.class.getResourceAsStream("reference.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
