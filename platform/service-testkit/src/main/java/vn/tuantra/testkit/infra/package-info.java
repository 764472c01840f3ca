/** The broker and the document store that tests run against. */
@NullMarked
package vn.tuantra.testkit.infra;

import org.jspecify.annotations.NullMarked;
