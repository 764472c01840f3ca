/** Patrols that call for help, and patrols of which nothing is heard. */
@NullMarked
package vn.tuantra.patrol.distress;

import org.jspecify.annotations.NullMarked;
