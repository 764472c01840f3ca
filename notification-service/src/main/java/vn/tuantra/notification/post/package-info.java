/** Whether the command posts can be reached, known before it matters. */
@NullMarked
package vn.tuantra.notification.post;

import org.jspecify.annotations.NullMarked;
