// Tells the service which alerts somebody had before their eyes: shown on a screen that was visible. The record may
// store an alert a moment after the stream has brought it, so receipts wait for it.

import { ticks } from 'tuantra/clock.js';

const PAUSE = 1_000;
// When the record is asked again; after the last of them nobody asks any more for what it does not know. What cannot be
// told is kept and tried at the last of these paces until it can.
const AGAIN = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const AT_A_TIME = 10;

export class Receipts {
  #api;
  #recall;
  #done = new Set();
  // By case: {incident, tries, at}.
  #waiting = new Map();
  #timer;

  // `recall` reads what the record has of a case.
  constructor(api, recall) {
    this.#api = api;
    this.#recall = recall;
  }

  shown(incidents) {
    if (document.visibilityState !== 'visible') {
      return;
    }
    for (const incident of incidents) {
      if (incident.alert && !this.#done.has(keyOf(incident)) && !this.#waiting.has(keyOf(incident))) {
        this.#waiting.set(keyOf(incident), { incident, tries: 0, at: ticks() });
      }
    }
    if (this.#waiting.size > 0) {
      this.#timer ??= setTimeout(() => this.#send(), PAUSE);
    }
  }

  async #send() {
    const due = [...this.#waiting].filter(([, { at }]) => at <= ticks()).slice(0, AT_A_TIME);
    for (const [key, receipt] of due) {
      try {
        await this.#tell(key, receipt);
      } catch (failure) {
        if (failure.status >= 400 && failure.status < 500) {
          this.#finish(key);
        } else {
          later(receipt);
        }
      }
    }
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => this.#send(), PAUSE) : undefined;
  }

  async #tell(key, receipt) {
    const { incident } = receipt;
    if (incident.alertId === undefined) {
      await this.#recall(incident.id);
    }
    const { alertId } = incident;
    if (alertId !== undefined) {
      await this.#api.post(`/api/alerts/${alertId}/seen`, undefined, alertId);
      this.#finish(key);
      return;
    }
    later(receipt);
    if (receipt.tries >= AGAIN.length) {
      this.#finish(key);
    }
  }

  #finish(key) {
    this.#waiting.delete(key);
    this.#done.add(key);
  }
}

function later(receipt) {
  receipt.tries += 1;
  receipt.at = ticks() + (AGAIN[receipt.tries] ?? AGAIN.at(-1));
}

// A case that this unit is asked about again is another alert.
function keyOf({ id, alert }) {
  return `${id} ${alert.eventId ?? ''}`;
}
