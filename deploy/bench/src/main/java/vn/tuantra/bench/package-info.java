/** Measurements against the running system: real processes, real broker, real HTTP, everything on loopback. */
@NullMarked
package vn.tuantra.bench;

import org.jspecify.annotations.NullMarked;
