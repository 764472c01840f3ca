package vn.tuantra.chassis.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page must know before anybody has logged in.
 *
 * @param now the server's clock, by which ages and countdowns are shown
 */
record PageSettings(String issuer, String clientId, String scope, PageProperties.@Nullable Tiles tiles, Instant now) {}
