/** What the documents of reports have in common: names, lines of figures, bodies that issue them, signed files. */
@NullMarked
package vn.tuantra.reporting.document;

import org.jspecify.annotations.NullMarked;
