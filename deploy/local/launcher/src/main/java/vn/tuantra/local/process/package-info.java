/** Child processes: started, awaited, shown when they fail, and never left behind. */
@NullMarked
package vn.tuantra.local.process;

import org.jspecify.annotations.NullMarked;
