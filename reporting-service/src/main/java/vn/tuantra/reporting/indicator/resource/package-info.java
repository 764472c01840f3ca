/** Indicators R1 to R5: training, equipment, money, commendations and harm on duty, from the facts of team-service. */
@NullMarked
package vn.tuantra.reporting.indicator.resource;

import org.jspecify.annotations.NullMarked;
