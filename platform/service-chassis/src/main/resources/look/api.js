// The JSON API with the session's token. Refusals come as Problem with their stable code, silence as Unreachable.

import { language } from './language.js';

const PATIENCE = 10_000;
const FILE_PATIENCE = 60_000;
const PAGE = 200;
const PAUSES = [500, 1_000, 2_000, 4_000, 5_000];

export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? `HTTP_${status}`;
    this.body = body;
  }
}

export class Unreachable extends Error {}

// Works on plain http addresses too, where randomUUID does not.
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class Api {
  #session;

  constructor(session) {
    this.#session = session;
  }

  async get(path) {
    return (await this.#call('GET', path)).body;
  }

  async post(path, body, key) {
    return (await this.#call('POST', path, body, key)).body;
  }

  // A file goes as it is, and may take its time.
  async put(path, body, key) {
    return (await this.#call('PUT', path, body, key)).body;
  }

  // The items of all pages of a list.
  async all(path) {
    const items = [];
    for (let cursor; ;) {
      const more = new URLSearchParams({ limit: PAGE, ...(cursor ? { cursor } : {}) });
      const page = await this.get(`${path}${path.includes('?') ? '&' : '?'}${more}`);
      items.push(...page.items);
      cursor = page.next;
      if (!cursor) {
        return items;
      }
    }
  }

  // With the version that was read: {body, tag}.
  read(path) {
    return this.#call('GET', path);
  }

  // Changes what was read as it was read, so that of two desks none writes over the other without a word: {body, tag}.
  write(method, path, body, tag) {
    return this.#call(method, path, body, uuid(), tag);
  }

  // A file under the name that the service gives it: {name, blob}.
  file(path) {
    return this.#file('GET', path);
  }

  // The same for a file that is made of what is sent.
  fileOf(path, body) {
    return this.#file('POST', path, body, uuid());
  }

  async #file(method, path, body, key) {
    const answer = await this.#answer(method, path, body, key);
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    return { name, blob: await whole(path, answer.blob()) };
  }

  // A command that must arrive: the same request under the same Idempotency-Key again and again until somebody answers,
  // so that a lost answer does not do it twice. `attempt` is told before each further try; `signal` gives up; whoever keeps
  // the command brings its key.
  async postUntilAnswered(path, body, { attempt = () => {}, signal, key = uuid() } = {}) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.post(path, body, key);
      } catch (failure) {
        const again = failure instanceof Unreachable || [502, 503, 504].includes(failure.status);
        if (!again || signal?.aborted) {
          throw failure;
        }
        attempt(tries + 1);
        await pause(PAUSES[Math.min(tries, PAUSES.length) - 1], signal);
        if (signal?.aborted) {
          throw failure;
        }
      }
    }
  }

  async #call(method, path, body, key, tag) {
    const answer = await this.#answer(method, path, body, key, tag);
    return { body: await json(path, answer), tag: answer.headers.get('etag') };
  }

  async #answer(method, path, body, key, tag) {
    let answer = await this.#send(method, path, body, key, tag);
    if (answer.status === 401) {
      await this.#renew();
      answer = await this.#send(method, path, body, key, tag);
    }
    if (!answer.ok) {
      throw new Problem(answer.status, await json(path, answer) ?? {});
    }
    return answer;
  }

  async #send(method, path, body, key, tag) {
    const headers = { Accept: 'application/json, application/geo+json, application/problem+json, */*;q=0.1', 'Accept-Language': language() };
    const file = body instanceof Blob;
    if (body !== undefined) {
      headers['Content-Type'] = file ? body.type : 'application/json';
    }
    if (key) {
      headers['Idempotency-Key'] = key;
    }
    if (tag) {
      headers['If-Match'] = tag;
    }
    try {
      headers.Authorization = `Bearer ${await this.#session.token()}`;
      return await fetch(path, {
        method,
        headers,
        body: body === undefined || file ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(file ? FILE_PATIENCE : PATIENCE),
      });
    } catch (cause) {
      throw new Unreachable(path, { cause });
    }
  }

  async #renew() {
    try {
      await this.#session.renew();
    } catch (cause) {
      throw new Unreachable('session', { cause });
    }
  }
}

// An answer that is cut off on its way is none.
function whole(path, reading) {
  return reading.catch((cause) => {
    throw new Unreachable(path, { cause });
  });
}

async function json(path, answer) {
  const text = await whole(path, answer.text());
  return /json/.test(answer.headers.get('content-type') ?? '') && text ? JSON.parse(text) : undefined;
}

function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal?.addEventListener('abort', done);
  });
}
