/** Where an incident lies, at every date. */
@NullMarked
package vn.tuantra.incident.incident.application;

import org.jspecify.annotations.NullMarked;
