/** Tests of the measuring itself. */
@NullMarked
package vn.tuantra.bench;

import org.jspecify.annotations.NullMarked;
