/** Brings every alert to every post that must hold it. */
@NullMarked
package vn.tuantra.notification;

import org.jspecify.annotations.NullMarked;
