/** What every service's words are held to. */
@NullMarked
package vn.tuantra.testkit.word;

import org.jspecify.annotations.NullMarked;
