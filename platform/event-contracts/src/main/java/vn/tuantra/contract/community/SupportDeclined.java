package vn.tuantra.contract.community;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A team cannot come. Why stands in the request, in words that may name people. */
public record SupportDeclined(UUID requestId, UUID wardId, UUID teamId, Actor by) implements SupportRequestEvent {}
