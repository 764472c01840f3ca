package vn.tuantra.local.story;

/**
 * One thing that had to happen.
 *
 * @param millis after the report; -1 when it did not happen
 */
public record Hop(String hop, String vi, String en, double millis, boolean happened) {}
