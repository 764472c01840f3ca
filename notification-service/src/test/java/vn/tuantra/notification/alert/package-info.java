/** What facts mean for the alerts that units hold. */
@NullMarked
package vn.tuantra.notification.alert;

import org.jspecify.annotations.NullMarked;
