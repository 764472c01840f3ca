/** Ends what follows an accepted command: numbers that are given afterwards, merges that a crash left half done. */
@NullMarked
package vn.tuantra.incident.completion;

import org.jspecify.annotations.NullMarked;
