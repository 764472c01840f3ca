// Fills the board with what happened before the stream: the alerts of the day and the night before it, and open cases
// however old they are. Until both are there it tries again.

import { now, startOfDay } from 'tuantra/clock.js';
import { OPEN_STATES } from './board.js';

const PAGE = 500;
const MOST_PAGES = 20;
const LOAD_AGAIN = 3_000;

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
      await Promise.all([this.#recall(), this.#openOnes()]);
      this.loaded = true;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure.code ?? 'UNREACHABLE';
      setTimeout(() => turn === this.#loads && this.load(), LOAD_AGAIN);
    }
    this.#desk.changed();
  }

  // The day so far, and the night before it.
  async #recall() {
    const since = Math.min(startOfDay(), now() - 12 * 3_600_000);
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await this.#api.get(`/api/alerts?unit=${this.#desk.unitId}&limit=${PAGE}${cursor}`);
      items.forEach((alert) => this.#desk.board.recall(alert));
      this.#desk.changed();
      if (!next || Date.parse(items.at(-1).recordedAt) < since) {
        return;
      }
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
  }

  // Open cases however old they are, and those whose alert the record has not stored yet.
  async #openOnes() {
    const { sequences } = this.#desk.board;
    for (const state of OPEN_STATES) {
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { items, next } = await this.#api.get(`/api/incidents?state=${state}&limit=200${cursor}`);
        items.forEach((view) => this.#desk.board.show(view, sequences));
        if (!next) {
          break;
        }
        cursor = `&cursor=${encodeURIComponent(next)}`;
      }
    }
  }
}
