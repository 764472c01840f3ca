// What must outlive the browser. Reports, scans and calls for help are on the disk before anybody is told that they are
// kept; positions, of which there are thousands, may lie in the operating system's hands for a moment.

const NAME = 'tuantra.patrol';
const STORES = ['outbox', 'files', 'kept'];
const RELAXED = ['position'];

function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class Store {
  #database;

  static async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => STORES.forEach((name) => request.result.createObjectStore(name));
    const store = new Store();
    store.#database = await answer(request);
    // A later version of the app in another tab must not wait for this one.
    store.#database.onversionchange = () => store.#database.close();
    return store;
  }

  // All of them or none: a photo is never kept without its report.
  async put(items, files = []) {
    const strict = items.some((item) => !RELAXED.includes(item.kind));
    const transaction = this.#write(strict);
    items.forEach((item) => transaction.objectStore('outbox').put(item, item.id));
    files.forEach((file) => transaction.objectStore('files').put(file, file.id));
    await done(transaction);
  }

  async remove(ids) {
    const transaction = this.#write(false);
    for (const id of ids) {
      transaction.objectStore('outbox').delete(id);
      transaction.objectStore('files').delete(id);
    }
    await done(transaction);
  }

  all() {
    return answer(this.#database.transaction('outbox').objectStore('outbox').getAll());
  }

  file(id) {
    return answer(this.#database.transaction('files').objectStore('files').get(id));
  }

  async keep(key, value) {
    const transaction = this.#write(false);
    transaction.objectStore('kept').put(value, key);
    await done(transaction);
  }

  kept(key) {
    return answer(this.#database.transaction('kept').objectStore('kept').get(key));
  }

  async forget(key) {
    const transaction = this.#write(false);
    transaction.objectStore('kept').delete(key);
    await done(transaction);
  }

  #write(strict) {
    return this.#database.transaction(STORES, 'readwrite', { durability: strict ? 'strict' : 'relaxed' });
  }
}
