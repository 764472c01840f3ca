// Things of one kind as the desk works with them: all of them, the one that is open, and the steps that move it on.

import { t } from './words.js';

export class Things {
  items = [];
  one;
  #desk;
  #api;
  #address;
  #steps;
  #seen;
  #tag;

  // `steps` are the last parts of their addresses; `seen` gives what was answered an `id`.
  constructor(desk, api, address, steps, seen = (thing) => thing) {
    this.#desk = desk;
    this.#api = api;
    this.#address = address;
    this.#steps = steps;
    this.#seen = seen;
  }

  async all() {
    return (await this.#api.all(this.#address)).map(this.#seen);
  }

  async open() {
    this.items = await this.all();
  }

  async look(id) {
    this.#take(await this.#api.read(`${this.#address}/${encodeURIComponent(id)}`));
  }

  // What was typed stays when it is refused; `then` gets what is there now.
  add(action, body, then) {
    return this.#desk.doing(async () => {
      this.#take(await this.#api.write('POST', this.#address, body));
      this.#desk.asked = undefined;
      await then(this.one);
      this.#desk.told = t('done', { what: t(action) });
    });
  }

  step(action, body = {}, then = () => {}) {
    return this.#desk.doing(async () => {
      this.#take(await this.#api.write('POST', `${this.#address}/${this.one.id}/${this.#steps[action]}`, body, this.#tag));
      this.#desk.asked = undefined;
      then();
      this.#desk.told = t('done', { what: t(action) });
    });
  }

  // Another thing than the one that was read before: of a list, without its version.
  choose(thing) {
    this.one = thing;
    this.#tag = undefined;
  }

  #take({ body, tag }) {
    this.one = this.#seen(body);
    this.#tag = tag;
    this.items = this.items.map((thing) => (thing.id === this.one.id ? this.one : thing));
  }
}
