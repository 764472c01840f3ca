/** What a domain returns: new state with facts, or a refusal. Plain Java, so that domains may use it. */
@NullMarked
package vn.tuantra.chassis.aggregate;

import org.jspecify.annotations.NullMarked;
