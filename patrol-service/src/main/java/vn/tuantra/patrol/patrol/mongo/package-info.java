/** Patrols in the document store. */
@NullMarked
package vn.tuantra.patrol.patrol.mongo;

import org.jspecify.annotations.NullMarked;
