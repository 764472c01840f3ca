/** The demo district, put in through the public API. */
@NullMarked
package vn.tuantra.local.demo;

import org.jspecify.annotations.NullMarked;
