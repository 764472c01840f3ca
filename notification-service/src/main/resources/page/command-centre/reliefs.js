// Who relieves whom at this desk. Both sign, each in a session of his own: who goes signs and is logged out everywhere, who
// comes logs in and signs.

import { uuid } from 'tuantra/api.js';
import { t } from './words.js';

const AGAIN = 10_000;

export class Reliefs {
  #api;
  #desk;
  #again;

  // Signed by who goes and by nobody who comes; and the last one that both signed.
  waiting;
  last;

  constructor(api, desk) {
    this.#api = api;
    this.#desk = desk;
  }

  // As long as somebody is waited for, other windows may be where he signs. A convenience beside the alerts: where it fails the screen goes on, and the next greeting asks again.
  async load() {
    try {
      const { waiting, last } = await this.#api.get('/api/shifts/reliefs');
      Object.assign(this, { waiting, last });
      this.#desk.changed();
      clearTimeout(this.#again);
      this.#again = waiting && !this.#desk.closed ? setTimeout(() => this.load(), AGAIN) : undefined;
    } catch (failure) {
      console.warn('reliefs not loaded', failure);
    }
  }

  // Says whether it is signed.
  sign(note) {
    return this.#done('signShift', () => this.#api.postUntilAnswered('/api/shifts/reliefs', { id: uuid(), ...(note && { note }) }));
  }

  accept() {
    return this.#done('acceptShift', () => this.#api.postUntilAnswered(`/api/shifts/reliefs/${this.waiting.id}/acceptance`));
  }

  withdraw() {
    return this.#done('withdrawShift', () => this.#api.postUntilAnswered(`/api/shifts/reliefs/${this.waiting.id}/withdrawal`));
  }

  async #done(what, send) {
    try {
      await send();
    } catch (failure) {
      this.#desk.notice('bad', t('refused', { what: t(what), why: failure.message }));
      await this.load();
      return false;
    }
    this.#desk.notice('ok', t(`${what}Done`));
    await this.load();
    return true;
  }
}
