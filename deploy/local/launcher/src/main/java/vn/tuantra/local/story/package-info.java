/** Stories that drive the running system as its users do, hop by hop. */
@NullMarked
package vn.tuantra.local.story;

import org.jspecify.annotations.NullMarked;
