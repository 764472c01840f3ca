// Keeps the rows where they are while somebody points at them: what moves under a hand is taken by mistake.

import { ticks } from 'tuantra/clock.js';

// A pointer that rests that long is not about to click.
const RESTING = 4_000;
// Nobody decides faster than this what he clicks.
const TOO_SOON = 500;

export class Still {
  #held;
  #movedAt = -Infinity;
  #drawn = [];
  #shiftedAt = -Infinity;

  // The pointer is over the rows and moves.
  point() {
    this.#held ??= this.#drawn;
    this.#movedAt = ticks();
  }

  leave() {
    this.#held = undefined;
  }

  // The rows in the order in which they are to be drawn: what is new comes behind those that are held.
  order(rows) {
    if (this.#held && ticks() - this.#movedAt > RESTING) {
      this.#held = undefined;
    }
    const place = this.#held && new Map(this.#held.map((id, at) => [id, at]));
    const ordered = place ? rows.toSorted((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || 0) : rows;
    const ids = ordered.map(({ id }) => id);
    // Rows that go away or come behind move nobody; anything else moves what follows.
    const kept = this.#drawn.filter((id) => ids.includes(id));
    if (kept.some((id, at) => ids[at] !== id)) {
      this.#shiftedAt = ticks();
    }
    this.#drawn = ids;
    return ordered;
  }

  // Whether a click now may have been meant for what was there before.
  get justShifted() {
    return ticks() - this.#shiftedAt < TOO_SOON;
  }
}
