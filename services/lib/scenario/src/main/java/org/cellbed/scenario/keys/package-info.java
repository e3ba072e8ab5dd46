/** The engine of files with keys: kinds of values with units, all problems of a file at once, suggestions for misspelt keys. */
@NullMarked
package org.cellbed.scenario.keys;

import org.jspecify.annotations.NullMarked;
