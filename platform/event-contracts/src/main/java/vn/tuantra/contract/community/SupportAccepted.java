package vn.tuantra.contract.community;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A team will come. */
public record SupportAccepted(UUID requestId, UUID wardId, UUID teamId, Actor by) implements SupportRequestEvent {}
