package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A gathering of young people was reminded or dispersed (II.2.b4, REQ-COM-5).
 *
 * @param headcount estimated
 * @param caseReported whether an incident of the same id was reported with it
 */
public record GatheringDispersed(
        UUID workId,
        UUID teamId,
        UUID wardId,
        Instant at,
        int headcount,
        DispersalMethod method,
        DispersalResult result,
        boolean caseReported,
        Actor by)
        implements CommunityWorkEvent {}
