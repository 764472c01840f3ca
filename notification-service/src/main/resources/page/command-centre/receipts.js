// Tells the service which alerts somebody had before their eyes: shown on a screen that was visible. The record may
// store an alert a moment after the stream has brought it, so receipts wait for it, a few at a time.

import { ticks } from 'tuantra/clock.js';

const PAUSE = 1_000;
const PATIENCE = 60_000;

export class Receipts {
  #api;
  #unitId;
  #done = new Set();
  #waiting = new Map();
  #timer;

  constructor(api, unitId) {
    this.#api = api;
    this.#unitId = unitId;
  }

  shown(incidents) {
    if (document.visibilityState !== 'visible') {
      return;
    }
    for (const { alert } of incidents) {
      if (alert?.eventId && !this.#done.has(alert.eventId) && !this.#waiting.has(alert.eventId)) {
        this.#waiting.set(alert.eventId, ticks());
      }
    }
    if (this.#waiting.size > 0) {
      this.#timer ??= setTimeout(() => this.#send(), PAUSE);
    }
  }

  async #send() {
    try {
      const { items } = await this.#api.get(`/api/alerts?unit=${this.#unitId}&limit=${Math.min(500, 50 + this.#waiting.size)}`);
      for (const { id, eventId } of items) {
        if (this.#waiting.has(eventId)) {
          await this.#api.post(`/api/alerts/${id}/seen`, undefined, id);
          this.#finish(eventId);
        }
      }
    } catch (failure) {
      // Out of reach: later. Refused: not again.
      if (failure.status >= 400 && failure.status < 500) {
        [...this.#waiting.keys()].forEach((eventId) => this.#finish(eventId));
      }
    }
    const late = ticks() - PATIENCE;
    [...this.#waiting].filter(([, since]) => since < late).forEach(([eventId]) => this.#finish(eventId));
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => this.#send(), PAUSE) : undefined;
  }

  #finish(eventId) {
    this.#waiting.delete(eventId);
    this.#done.add(eventId);
  }
}
