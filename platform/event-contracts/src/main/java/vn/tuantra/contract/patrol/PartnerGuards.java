package vn.tuantra.contract.patrol;

import java.util.UUID;

/** Guards of an agency or enterprise who go along (II.2.c2): a number, for they are no members of a team (REQ-PAT-4). */
public record PartnerGuards(UUID organisationId, int headcount) {}
