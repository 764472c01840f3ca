// Everything that was done on this phone and what became of it. Log-out, another user, an update and a killed browser
// leave it as it is. 'change' when something in it is different.

import { isOver } from './queue.js';

export class Outbox extends EventTarget {
  #store;
  #items = new Map();
  #channel;

  constructor(store) {
    super();
    this.#store = store;
  }

  async open() {
    if (globalThis.BroadcastChannel) {
      this.#channel = new BroadcastChannel('tuantra.outbox');
      this.#channel.onmessage = () => this.reload();
      this.#channel.unref?.();
    }
    await this.reload();
    await this.remove([...this.#items.values()].filter((item) => isOver(item, Date.now())).map((item) => item.id));
    return this;
  }

  // What another window of this phone has done.
  async reload() {
    const unsaved = this.items.filter((item) => item.unsaved);
    this.#items = new Map([...(await this.#store.all()), ...unsaved].map((item) => [item.id, item]));
    this.#tell();
  }

  get items() {
    return [...this.#items.values()];
  }

  find(id) {
    return this.#items.get(id);
  }

  file(id) {
    return this.#store.file(id);
  }

  // Kept on the disk when this comes back true. False: the phone is full, it is held in memory and goes as soon as it can.
  async add(items, files = []) {
    const saved = await this.#save(items, files);
    this.#tell(saved);
    return saved;
  }

  async change(items) {
    await this.add(items);
  }

  async remove(ids) {
    if (ids.length === 0) {
      return;
    }
    ids.forEach((id) => this.#items.delete(id));
    await this.#store.remove(ids).catch(() => {});
    this.#tell(true);
  }

  // A try at what did not fit before.
  async saveUnsaved() {
    const unsaved = this.items.filter((item) => item.unsaved);
    if (unsaved.length > 0) {
      await this.add(unsaved, unsaved.filter((item) => item.file).map((item) => item.file));
    }
  }

  async #save(items, files) {
    const clean = items.map(({ unsaved, file, ...item }) => item);
    try {
      await this.#store.put(clean, files);
      clean.forEach((item) => this.#items.set(item.id, item));
      return true;
    } catch {
      // Its file stays with it: the disk has none.
      items.forEach((item) => this.#items.set(item.id, { ...item, file: files.find(({ id }) => id === item.id) ?? item.file, unsaved: true }));
      return false;
    }
  }

  #tell(others) {
    this.dispatchEvent(new Event('change'));
    if (others) {
      this.#channel?.postMessage('changed');
    }
  }
}
