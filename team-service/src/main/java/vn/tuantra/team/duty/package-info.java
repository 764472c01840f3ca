/** What members were on duty for: patrols and incidents, as far as papers of this service name them. */
@NullMarked
package vn.tuantra.team.duty;

import org.jspecify.annotations.NullMarked;
