/** The service against a real broker, a real store and real HTTP. */
@NullMarked
package vn.tuantra.notification.it;

import org.jspecify.annotations.NullMarked;
