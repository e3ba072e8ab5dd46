/** What carries the roles: wires, clocks, codecs, scenario files, processes. */
@NullMarked
package org.cellbed.runtime;

import org.jspecify.annotations.NullMarked;
