/** Jobs that run again and again while the service lives. */
@NullMarked
package vn.tuantra.chassis.schedule;

import org.jspecify.annotations.NullMarked;
