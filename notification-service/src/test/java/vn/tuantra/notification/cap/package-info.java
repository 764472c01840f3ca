/** CAP documents against the schema of the standard. */
@NullMarked
package vn.tuantra.notification.cap;

import org.jspecify.annotations.NullMarked;
