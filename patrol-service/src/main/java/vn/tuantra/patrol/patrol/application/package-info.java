/** What can be done with patrols, one class per use case. */
@NullMarked
package vn.tuantra.patrol.patrol.application;

import org.jspecify.annotations.NullMarked;
