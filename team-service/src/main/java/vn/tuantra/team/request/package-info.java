/** What every command of the API brings with it besides its body. */
@NullMarked
package vn.tuantra.team.request;

import org.jspecify.annotations.NullMarked;
