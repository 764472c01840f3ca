/** The rules of requests about one's own data. */
@NullMarked
package vn.tuantra.team.person.domain;

import org.jspecify.annotations.NullMarked;
