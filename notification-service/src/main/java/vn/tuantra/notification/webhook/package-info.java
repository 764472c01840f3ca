/** Alerts pushed by signed HTTP requests to receivers that subscribed. */
@NullMarked
package vn.tuantra.notification.webhook;

import org.jspecify.annotations.NullMarked;
