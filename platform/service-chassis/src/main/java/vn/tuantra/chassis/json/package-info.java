/** How values of request bodies are read. */
@NullMarked
package vn.tuantra.chassis.json;

import org.jspecify.annotations.NullMarked;
