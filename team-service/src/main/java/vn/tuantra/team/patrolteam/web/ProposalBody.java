package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.tuantra.team.patrolteam.application.OneSpace;
import vn.tuantra.team.patrolteam.application.ProposeTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** A team as it is proposed. */
record ProposalBody(
        @NotNull UUID id,
        @NotBlank @Size(max = 200) String nameVi,
        @NotNull UUID residentialGroupId,
        @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull MemberBody> members) {

    ProposeTeam.Input asInput() {
        return new ProposeTeam.Input(
                new TeamId(id),
                OneSpace.in(nameVi),
                residentialGroupId,
                members.stream().map(MemberBody::asApplicant).toList());
    }
}
