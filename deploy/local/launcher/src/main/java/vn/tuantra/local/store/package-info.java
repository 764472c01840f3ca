/** The embedded document store, speaking MongoDB's wire protocol. */
@NullMarked
package vn.tuantra.local.store;

import org.jspecify.annotations.NullMarked;
