@NullMarked
package vn.tuantra.chassis.page;

import org.jspecify.annotations.NullMarked;
