package org.cellbed.analysis.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
    private static final Pattern LONG_NUMBER = Pattern.compile("<[a-z][^>]*\\d\\.\\d{3}[^>]*>");

    private final Plot lines = new LinePlot(
            "slot", "load (s)", List.of(line("server 1", 0.001, 0.0037), line("server 2", 0.002, Double.NaN)));

    @Test
    void theSamePlotGivesTheSameText() {
        assertThat(SvgWriter.svg(lines, "load", "Load")).isEqualTo(SvgWriter.svg(lines, "load", "Load"));
    }

    @Test
    void idsBeginWithTheNameOfThePlot() {
        String svg = SvgWriter.svg(lines, "cell-2-load", "Load");

        assertThat(Pattern.compile("\\bid=\"([^\"]+)\"").matcher(svg).results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id.group(1)).startsWith("cell-2-load-"));
        assertThat(Pattern.compile("#([A-Za-z][\\w-]*) \\.").matcher(svg).results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(svg).contains("id=\"" + id.group(1) + "\""));
    }

    @Test
    void coordinatesHaveTwoDecimalsAndTextsAllOfTheirs() {
        String svg = SvgWriter.svg(lines, "load", "Load");

        assertThat(LONG_NUMBER.matcher(svg).results()).isEmpty();
        assertThat(svg).containsPattern("(?m)^\\s*0\\.003\\d*\\s*$");
    }

    @Test
    void aLineIsNotDrawnOverItsGaps() {
        Plot gap = new LinePlot("slot", "load (s)", List.of(line("one", 1, 2, Double.NaN, 3, 4)));
        Plot whole = new LinePlot("slot", "load (s)", List.of(line("one", 1, 2, 2.5, 3, 4)));

        assertThat(strokes(gap)).isEqualTo(2);
        assertThat(strokes(whole)).isEqualTo(1);
    }

    @Test
    void barsAreStacked() {
        Plot stacked = new BarPlot(
                "delay (s)",
                List.of("local", "server 1"),
                List.of(
                        new Bars("upload", "#56B4E9", List.of(0.0, 1.0)),
                        new Bars("computing", "#009E73", List.of(0.0, 2.0)),
                        new Bars("return", "#E69F00", List.of(0.0, 0.0))));

        String svg = SvgWriter.svg(stacked, "stages", "Stages");

        assertThat(svg).contains("upload", "computing", "local", "server 1").doesNotContain("return");
        assertThat(svg).containsPattern("(?m)^\\s*3(\\.0)?\\s*$");
    }

    @Test
    void anIntervalIsShadedAlongALineOrAWhiskerAtItsPoints() {
        Band band =
                new Band(line("one", 1, 2, 3), new double[] {.5, 1.5, Double.NaN}, new double[] {1.5, 2.5, Double.NaN});
        Plot shaded = interval(List.of(band), IntervalPlot.Marks.RIBBON, IntervalPlot.Scale.LINEAR);
        Plot whiskers = interval(List.of(band), IntervalPlot.Marks.WHISKERS, IntervalPlot.Scale.LINEAR);

        assertThat(SvgWriter.svg(shaded, "p", "P"))
                .contains("fill-opacity=\"0.18\"")
                .doesNotContain("<circle");
        assertThat(Pattern.compile("<circle ")
                        .matcher(SvgWriter.svg(whiskers, "p", "P"))
                        .results())
                .hasSize(3);
        // a stem and two ends for each of two intervals
        assertThat(Pattern.compile("<line [^>]*stroke=\"rgb\\(0,114,178\\)\"")
                        .matcher(SvgWriter.svg(whiskers, "p", "P"))
                        .results())
                .hasSize(6);
    }

    @Test
    void manyNamesStandBesideThePlotAndAllCanBeRead() {
        List<Line> many = IntStream.range(0, 12)
                .mapToObj(k -> new Line("policy " + k, Palette.of(k, 12), new double[] {0, 1}, new double[] {k, k + 1}))
                .toList();

        String svg = SvgWriter.svg(new LinePlot("slot", "load (s)", many), "p", "P");

        assertThat(svg).contains("policy 0", "policy 11");
        assertThat(new LinePlot("slot", "load (s)", many).spec().get("theme"))
                .hasToString("{name=minimal, legend_position=right}");
        assertThat(new LinePlot("slot", "load (s)", many.subList(0, 6)).spec().get("theme"))
                .hasToString("{name=minimal, legend_position=top}");
    }

    @Test
    void anAxisByFactorsHasEqualStepsForEqualFactors() {
        List<Double> y = heights(IntervalPlot.Scale.LOGARITHMIC, 1, 10, 100);

        assertThat(y.get(0) - y.get(1)).isCloseTo(y.get(1) - y.get(2), within(0.02));
    }

    @Test
    void anAxisByFactorsBothWaysIsEvenAboutZero() {
        List<Double> y = heights(IntervalPlot.Scale.BOTH_WAYS, -100, -10, -1, -0.5, 0);

        assertThat(y.get(0) - y.get(1))
                .isCloseTo(y.get(1) - y.get(2), within(0.02))
                .isPositive();
        assertThat(y.get(2) - y.get(3))
                .isCloseTo(y.get(3) - y.get(4), within(0.02))
                .isPositive();
    }

    @Test
    void barsWithIntervalsStandSideBySide() {
        Plot plot = new IntervalBarPlot(
                "",
                "load (s)",
                List.of("server 1", "server 2"),
                List.of(
                        new IntervalBar("server 1", "vls", "#0072B2", 1.0, 0.8, 1.2),
                        new IntervalBar("server 1", "random", "#D55E00", 2.0, 1.8, 2.2),
                        new IntervalBar("server 2", "vls", "#0072B2", 1.0, 0.8, 1.2),
                        new IntervalBar("server 2", "random", "#D55E00", Double.NaN, Double.NaN, Double.NaN)));

        String svg = SvgWriter.svg(plot, "p", "P");

        assertThat(svg).contains("server 1", "server 2", "vls", "random");
        List<String> left = Pattern.compile("<rect x=\"([^\"]+)\"[^>]*fill=\"rgb\\((?:0,114,178|213,94,0)\\)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(left).hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<Double> heights(IntervalPlot.Scale scale, double... values) {
        double[] none = new double[values.length];
        Arrays.fill(none, Double.NaN);
        Plot plot = interval(List.of(new Band(line("one", values), none, none)), IntervalPlot.Marks.WHISKERS, scale);
        List<Double> heights = Pattern.compile("<circle [^>]*cy=\"([^\"]+)\"")
                .matcher(SvgWriter.svg(plot, "p", "P"))
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(heights).hasSize(values.length);
        return heights;
    }

    private static Plot interval(List<Band> bands, IntervalPlot.Marks marks, IntervalPlot.Scale scale) {
        return new IntervalPlot("devices", "delay (s)", bands, marks, scale);
    }

    private static long strokes(Plot plot) {
        return Pattern.compile("<path [^>]*stroke=\"rgb\\(0,114,178\\)\"")
                .matcher(SvgWriter.svg(plot, "p", "P"))
                .results()
                .count();
    }

    private static Line line(String name, double... y) {
        double[] x = new double[y.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = k;
        }
        return new Line(name, Palette.PLAIN, x, y);
    }
}
