package vn.tuantra.contract.incident;

import java.util.UUID;

/**
 * A police unit that must hold the alert.
 *
 * @param level 0 for the ward's police, counting upwards
 */
public record AlertTarget(UUID unitId, int level, AlertTrigger trigger) {}
