/** Reports as files, read by other libraries than those that wrote them. */
@NullMarked
package vn.tuantra.reporting.document;

import org.jspecify.annotations.NullMarked;
