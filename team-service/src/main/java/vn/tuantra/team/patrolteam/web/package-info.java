/** The HTTP API of the patrol teams. */
@NullMarked
package vn.tuantra.team.patrolteam.web;

import org.jspecify.annotations.NullMarked;
