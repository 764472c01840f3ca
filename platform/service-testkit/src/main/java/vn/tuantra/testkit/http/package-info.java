/** Real HTTP requests with a token. */
@NullMarked
package vn.tuantra.testkit.http;

import org.jspecify.annotations.NullMarked;
