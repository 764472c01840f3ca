/** Who may do what at the brokers, and whether the brokers know it yet. */
@NullMarked
package vn.tuantra.operate.access;

import org.jspecify.annotations.NullMarked;
