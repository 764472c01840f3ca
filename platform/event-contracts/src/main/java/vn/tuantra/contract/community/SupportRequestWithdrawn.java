package vn.tuantra.contract.community;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Support is not needed any more. */
public record SupportRequestWithdrawn(UUID requestId, UUID wardId, Actor by) implements SupportRequestEvent {}
