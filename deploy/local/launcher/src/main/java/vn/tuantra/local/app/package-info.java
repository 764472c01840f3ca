/** The Spring Boot applications: extracted, trained and started. */
@NullMarked
package vn.tuantra.local.app;

import org.jspecify.annotations.NullMarked;
