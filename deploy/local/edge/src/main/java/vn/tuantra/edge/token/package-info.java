/** What stands in a token and the key that signs it. */
@NullMarked
package vn.tuantra.edge.token;

import org.jspecify.annotations.NullMarked;
