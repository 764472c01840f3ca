/** The register of partners by HTTP. */
@NullMarked
package vn.tuantra.patrol.partner;

import org.jspecify.annotations.NullMarked;
