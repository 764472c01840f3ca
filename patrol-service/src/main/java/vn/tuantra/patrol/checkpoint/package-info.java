/** Checkpoints with their tags, at which patrols prove that they were there. */
@NullMarked
package vn.tuantra.patrol.checkpoint;

import org.jspecify.annotations.NullMarked;
