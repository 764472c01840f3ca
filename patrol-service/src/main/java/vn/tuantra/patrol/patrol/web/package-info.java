/** The HTTP API of the patrols. */
@NullMarked
package vn.tuantra.patrol.patrol.web;

import org.jspecify.annotations.NullMarked;
