/** The role of the base station: admission, slots, the shared band, the ledger of granted work. */
@NullMarked
package org.cellbed.enodeb;

import org.jspecify.annotations.NullMarked;
