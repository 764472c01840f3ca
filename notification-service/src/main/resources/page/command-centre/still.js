// Keeps the rows where they are while somebody points at them: what moves under a hand is taken by mistake.

import { ticks } from 'tuantra/clock.js';

// A pointer that rests that long is not about to click.
const RESTING = 4_000;
// Nobody decides faster than this what he clicks.
const TOO_SOON = 500;

export class Still {
  #held;
  #movedAt = -Infinity;
  #all = [];
  #drawn = [];
  #shiftedAt = -Infinity;

  // The pointer is over the rows and moves.
  point() {
    this.#held ??= this.#all.map(({ id }) => id);
    this.#movedAt = ticks();
  }

  leave() {
    this.#held = undefined;
  }

  // The rows in the order in which they are to be drawn: what is new comes behind those that are held.
  arranged(rows) {
    if (this.#held && ticks() - this.#movedAt > RESTING) {
      this.#held = undefined;
    }
    if (!this.#held) {
      return rows;
    }
    const place = places(this.#held);
    const placeOf = ({ id }) => place.get(id) ?? place.size;
    return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  // What is drawn now, and of which list. Rows that come behind or go at the end move nobody.
  drawn(rows, all = rows) {
    this.#all = all;
    const before = places(this.#drawn);
    this.#drawn = rows.map(({ id }) => id);
    if (this.#drawn.some((id, at) => (before.get(id) ?? at) !== at)) {
      this.#shiftedAt = ticks();
    }
  }

  // Whether a click now may have been meant for what was there before.
  get justShifted() {
    return ticks() - this.#shiftedAt < TOO_SOON;
  }
}

function places(ids) {
  return new Map(ids.map((id, at) => [id, at]));
}
