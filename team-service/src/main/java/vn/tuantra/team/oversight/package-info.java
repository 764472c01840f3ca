/** Who was shown whose personal data: written down before anything is shown. */
@NullMarked
package vn.tuantra.team.oversight;

import org.jspecify.annotations.NullMarked;
