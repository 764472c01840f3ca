// Fills the board with what happened before the stream. First what is open, however old it is, in outline, and the newest
// alerts: with them the screen begins. Then, a page at a time, the alerts of the day and the night before it. Until all
// of it is there it tries again.

import { now, startOfDay } from 'tuantra/clock.js';

const PAGE = 500;
const OPEN_PAGE = 5_000;
const MOST_PAGES = 20;
const LOAD_AGAIN = 3_000;
// Between two pages of what can wait.
const BREATH = 400;

export class Record {
  #api;
  #desk;
  #loads = 0;

  loaded = false;
  failure;

  constructor(api, desk) {
    this.#api = api;
    this.#desk = desk;
  }

  // All that the record has of one case.
  async history(id) {
    const page = await this.#api.get(`/api/alerts?unit=${this.#desk.unitId}&incident=${id}&limit=${PAGE}`);
    page.items.forEach((alert) => this.#desk.board.recall(alert));
    this.#desk.changed();
  }

  async load() {
    this.#loads += 1;
    const turn = this.#loads;
    try {
      const [, next] = await Promise.all([this.#openOnes(), this.#recall('')]);
      const first = !this.loaded;
      this.loaded = true;
      this.failure = undefined;
      if (first) {
        this.#desk.takeUpOrders();
      }
      this.#desk.changed();
      await this.#recallTheRest(next, turn);
    } catch (failure) {
      this.failure = failure.code ?? 'UNREACHABLE';
      setTimeout(() => turn === this.#loads && this.load(), LOAD_AGAIN);
    }
    this.#desk.changed();
  }

  // The day so far, and the night before it; as long as nobody has begun anew.
  async #recallTheRest(first, turn) {
    let next = first;
    for (let page = 1; next && page < MOST_PAGES && turn === this.#loads; page += 1) {
      await new Promise((resolve) => setTimeout(resolve, BREATH));
      next = await this.#recall(`&cursor=${encodeURIComponent(next)}`);
    }
  }

  // Answers where it goes on, unless that is of no interest any more.
  async #recall(cursor) {
    const since = Math.min(startOfDay(), now() - 12 * 3_600_000);
    const { items, next } = await this.#api.get(`/api/alerts?unit=${this.#desk.unitId}&limit=${PAGE}${cursor}`);
    items.forEach((alert) => this.#desk.board.recall(alert));
    this.#desk.changed();
    return next && Date.parse(items.at(-1).recordedAt) >= since ? next : undefined;
  }

  // Open cases however old they are, and those whose alert the record has not stored yet.
  async #openOnes() {
    const { sequences } = this.#desk.board;
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await this.#api.get(`/api/incidents/open?limit=${OPEN_PAGE}${cursor}`);
      items.forEach((view) => this.#desk.board.show(view, sequences));
      if (!next) {
        return;
      }
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
  }
}
