package org.cellbed.analysis.report;

import org.cellbed.analysis.report.plot.Plot;

/**
 * A plot with what is said of it.
 *
 * @param name of its file, without the ending
 * @param title in a few words
 * @param caption what is drawn, in a sentence
 */
public record Figure(String name, String title, String caption, Plot plot) {}
