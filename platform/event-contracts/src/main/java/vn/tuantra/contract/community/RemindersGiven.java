package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** People were asked to comply (II.2.b5, REQ-COM-6). A team has no power to fine. */
public record RemindersGiven(
        UUID workId, UUID teamId, UUID wardId, Instant at, ReminderTopic topic, int count, Actor by)
        implements CommunityWorkEvent {}
