/** Tests of what every HTTP endpoint gets. */
@NullMarked
package vn.tuantra.chassis.web;

import org.jspecify.annotations.NullMarked;
