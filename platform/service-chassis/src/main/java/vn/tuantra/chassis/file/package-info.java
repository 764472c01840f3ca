/** Files that people attach: checked while they arrive, hashed, stored unchanged, sealed where they show persons. */
@NullMarked
package vn.tuantra.chassis.file;

import org.jspecify.annotations.NullMarked;
