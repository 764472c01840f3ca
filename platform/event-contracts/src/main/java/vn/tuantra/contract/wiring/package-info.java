/** What a service is connected to, stated by the service itself in one place. */
@NullMarked
package vn.tuantra.contract.wiring;

import org.jspecify.annotations.NullMarked;
