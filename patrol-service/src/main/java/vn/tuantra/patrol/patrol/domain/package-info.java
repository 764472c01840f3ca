/** What a patrol is and may become (REQ-PAT-1, REQ-PAT-3). */
@NullMarked
package vn.tuantra.patrol.patrol.domain;

import org.jspecify.annotations.NullMarked;
