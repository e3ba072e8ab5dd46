/** The equations of the cell and its entities as functions of scenario and seeds. No state, no clock. */
@NullMarked
package org.cellbed.model.cell;

import org.jspecify.annotations.NullMarked;
