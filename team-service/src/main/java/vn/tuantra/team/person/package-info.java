/** What is known of a person, for that person: the own record, who looked at it, and requests about it. */
@NullMarked
package vn.tuantra.team.person;

import org.jspecify.annotations.NullMarked;
