@NullMarked
package vn.tuantra.notification.page;

import org.jspecify.annotations.NullMarked;
