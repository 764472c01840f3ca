/** Tests of the published language. */
@NullMarked
package vn.tuantra.contract;

import org.jspecify.annotations.NullMarked;
