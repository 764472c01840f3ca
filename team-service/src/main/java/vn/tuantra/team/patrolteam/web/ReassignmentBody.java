package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The residential group that a team is to work for, and the paper that says so. */
record ReassignmentBody(
        @NotNull UUID residentialGroupId, @NotNull @Valid DecisionBody decision) {}
