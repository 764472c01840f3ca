/** The topics as they are to be. */
@NullMarked
package vn.tuantra.operate.topic;

import org.jspecify.annotations.NullMarked;
