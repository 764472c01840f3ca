// A team's papers and its people, in the order in which they happened.

// The newest decision first.
export function papers({ decision, furtherDecisions, scans }) {
  return [decision, ...furtherDecisions].filter(Boolean)
    .map((paper) => ({ ...paper, scans: scans.filter((scan) => scan.decisionNumber === paper.decisionNumber) }))
    .reverse();
}

const RANK = ['LEADER', 'DEPUTY', 'MEMBER'];
const inRank = (one, other) => RANK.indexOf(one.role) - RANK.indexOf(other.role) || one.fullName.localeCompare(other.fullName, 'vi');

// Who belongs to it on a day. Of a proposal everybody who is named.
export function present(members, on, status) {
  return members.filter(({ joinedOn, leftOn }) => status === 'PROPOSED' || status === 'REJECTED'
    || ((status === 'DECIDED' || joinedOn <= on) && (!leftOn || on < leftOn))).sort(inRank);
}

// Who does not any more, the last to leave first.
export function former(members, on) {
  return members.filter(({ leftOn }) => leftOn && leftOn <= on).sort((one, other) => other.leftOn.localeCompare(one.leftOn));
}
