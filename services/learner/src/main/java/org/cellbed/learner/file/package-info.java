/** What is kept of learning beyond a process. */
@NullMarked
package org.cellbed.learner.file;

import org.jspecify.annotations.NullMarked;
