/** RFC 9457 problem details with stable codes and messages in Vietnamese and English. */
@NullMarked
package vn.tuantra.chassis.problem;

import org.jspecify.annotations.NullMarked;
