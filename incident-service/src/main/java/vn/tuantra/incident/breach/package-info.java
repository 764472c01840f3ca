/** The register of personal-data breaches, each with its 72-hour clock (Law 91/2025, Art. 23). */
@NullMarked
package vn.tuantra.incident.breach;

import org.jspecify.annotations.NullMarked;
