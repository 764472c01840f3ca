package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Households signed up as cultured families (II.2.b3, REQ-COM-4). */
public record HouseholdsSignedUp(UUID workId, UUID teamId, UUID wardId, Instant at, int households, Actor by)
        implements CommunityWorkEvent {}
