/** Who is called about an alert, by which channel, and when next. */
@NullMarked
package vn.tuantra.notification.calling;

import org.jspecify.annotations.NullMarked;
