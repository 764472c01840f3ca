/** Key areas that are complicated in security and order, decided by the ward's police (REQ-PAT-2). */
@NullMarked
package vn.tuantra.patrol.hotspot;

import org.jspecify.annotations.NullMarked;
