package vn.tuantra.team.patrolteam.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
record ReasonBody(@NotBlank @Size(min = 5, max = 500) String reason) {}
