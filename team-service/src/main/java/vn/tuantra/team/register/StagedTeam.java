package vn.tuantra.team.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.TeamProposal;

/**
 * A team of a file, sealed and checked, waiting for the chair. It is nothing until the import is accepted.
 *
 * @param position in the file, from 0
 * @param groupHasTeam whether another team worked for the group when the file was checked
 * @param paper the decision that founded it, if the file has one
 */
record StagedTeam(
        UUID importId,
        int position,
        TeamProposal proposal,
        boolean groupHasTeam,
        EstablishingDecision.@Nullable Paper paper) {}
