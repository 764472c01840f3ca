/** The desk's shift: what is open now, what came and what became of it, notes, and who relieved whom. */
@NullMarked
package vn.tuantra.incident.shift;

import org.jspecify.annotations.NullMarked;
