/** Evidence: sealed originals that never change, with the log of who saw them and the chain of who has them (4.5). */
@NullMarked
package vn.tuantra.incident.evidence;

import org.jspecify.annotations.NullMarked;
