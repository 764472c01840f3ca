/** What every HTTP endpoint gets: body limits, idempotency keys, the event catalogue. */
@NullMarked
package vn.tuantra.chassis.web;

import org.jspecify.annotations.NullMarked;
