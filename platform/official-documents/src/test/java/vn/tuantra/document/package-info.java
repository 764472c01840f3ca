/** What was written, read again by other libraries. */
@NullMarked
package vn.tuantra.document;

import org.jspecify.annotations.NullMarked;
