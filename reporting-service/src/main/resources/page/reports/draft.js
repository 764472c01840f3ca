// What is being written, until it is saved.

import { MANUAL, entered } from './figures.js';

export const SECTIONS = ['SITUATION', 'DIRECTION', 'RESULTS', 'ASSESSMENT', 'OUTLOOK', 'PROPOSALS'];

export class Draft {
  #show;
  #texts = {};
  #manual = {};
  dirty = false;

  constructor(show) {
    this.#show = show;
  }

  take({ texts, manual }) {
    this.#texts = { ...texts };
    this.#manual = Object.fromEntries(Object.entries(manual).map(([code, value]) => [code, String(value)]));
    this.dirty = false;
  }

  text(section) {
    return this.#texts[section] ?? '';
  }

  manual(code) {
    return this.#manual[code] ?? '';
  }

  write(section, text) {
    this.#texts[section] = text;
    this.#touched();
  }

  enter(code, text) {
    this.#manual[code] = text;
    this.#touched();
  }

  // Codes of numbers that are none.
  get wrong() {
    return MANUAL.filter((code) => entered(this.manual(code)).wrong);
  }

  // As the service takes it: empty parts are left out.
  get content() {
    const texts = Object.fromEntries(SECTIONS.map((section) => [section, this.text(section).trim()]).filter(([, text]) => text));
    const manual = Object.fromEntries(MANUAL.map((code) => [code, entered(this.manual(code)).value])
      .filter(([, value]) => value !== undefined));
    return { texts, manual };
  }

  #touched() {
    if (!this.dirty) {
      this.dirty = true;
      this.#show();
    }
  }
}
