package vn.tuantra.team.patrolteam.domain;

import vn.tuantra.contract.Actor;

/** Why a proposal was turned down, and by whom. */
public record Rejection(String reason, Actor by) {}
