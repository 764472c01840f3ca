/** The whole system on one machine: started, watched and stopped as separate processes. */
@NullMarked
package vn.tuantra.local;

import org.jspecify.annotations.NullMarked;
