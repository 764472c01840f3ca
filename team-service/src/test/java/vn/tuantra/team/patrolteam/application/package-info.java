/** How people are written down. */
@NullMarked
package vn.tuantra.team.patrolteam.application;

import org.jspecify.annotations.NullMarked;
