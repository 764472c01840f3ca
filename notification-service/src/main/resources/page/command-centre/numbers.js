// A case gets its number a moment after the report, and no fact tells of it: what is in view without one is asked about.

import { ticks } from 'tuantra/clock.js';

// Soon after the case came, then twice more when the service was slow.
const WAITS = [2_000, 10_000, 60_000];
const AT_A_TIME = 3;

export class Numbers {
  #ask;
  #next = new Map();

  // `ask` fetches a case and may fail.
  constructor(ask) {
    this.#ask = ask;
  }

  // Called every second with what is in view.
  look(incidents) {
    const without = incidents.filter(({ open, summary }) => open && !summary.number);
    without.filter(({ id }) => !this.#next.has(id)).forEach(({ id }) => this.#next.set(id, { tries: 0, at: ticks() + WAITS[0] }));
    without.filter(({ id }) => this.#next.get(id).at <= ticks()).slice(0, AT_A_TIME).forEach(({ id }) => {
      const tries = this.#next.get(id).tries + 1;
      this.#next.set(id, { tries, at: ticks() + (WAITS[tries] ?? Infinity) });
      this.#ask(id).catch(() => {});
    });
  }
}
