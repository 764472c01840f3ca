/** Agencies and enterprises whose guards go along (II.2.c2, REQ-PAT-4). */
@NullMarked
package vn.tuantra.patrol.partner;

import org.jspecify.annotations.NullMarked;
