package vn.tuantra.incident.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done about a case; kept with it and told to nobody outside. */
record Reason(@NotBlank @Size(max = 500) String reason) {}
