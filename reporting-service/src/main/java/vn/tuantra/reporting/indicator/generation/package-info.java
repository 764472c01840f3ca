/** Views of facts in generations: the next one is built from the beginning while the one in use goes on serving. */
@NullMarked
package vn.tuantra.reporting.indicator.generation;

import org.jspecify.annotations.NullMarked;
