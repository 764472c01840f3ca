/** Personal data: one key per person's record, so that deleting the key deletes the person, in backups too. */
@NullMarked
package vn.tuantra.chassis.privacy;

import org.jspecify.annotations.NullMarked;
