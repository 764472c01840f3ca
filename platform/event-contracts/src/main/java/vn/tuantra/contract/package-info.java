/** The published language: every topic, every event type, and how an event is written as JSON. */
@NullMarked
package vn.tuantra.contract;

import org.jspecify.annotations.NullMarked;
