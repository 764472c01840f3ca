package vn.tuantra.contract.training;

import java.time.LocalDate;
import java.util.UUID;

/** A member who passed a course; the certificate holds until (not including) a day. */
public record TrainedMember(UUID memberId, UUID teamId, UUID wardId, LocalDate validUntil) {}
