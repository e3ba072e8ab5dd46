package org.cellbed.analysis.report;

import org.cellbed.analysis.report.plot.Plot;

/**
 * A plot with its title and caption.
 *
 * @param name the name of its file, without the ending
 * @param title in a few words
 * @param caption a sentence about the plot
 */
public record Figure(String name, String title, String caption, Plot plot) {}
