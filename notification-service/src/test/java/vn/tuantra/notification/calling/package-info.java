/** Who is called when. */
@NullMarked
package vn.tuantra.notification.calling;

import org.jspecify.annotations.NullMarked;
