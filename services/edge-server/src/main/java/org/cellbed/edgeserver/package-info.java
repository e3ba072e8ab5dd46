/** The role of an edge server: first come, first served; server 1 also forwards. */
@NullMarked
package org.cellbed.edgeserver;

import org.jspecify.annotations.NullMarked;
