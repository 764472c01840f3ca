// The JSON API with versions: what was read is changed only as it was read, so that of two desks none writes over the
// other without a word. Refusals and silence come as in look/api.js.

import { Problem, Unreachable, uuid } from 'tuantra/api.js';
import { language } from 'tuantra/language.js';

const PATIENCE = 20_000;

export class Transport {
  #session;

  constructor(session) {
    this.#session = session;
  }

  async get(path) {
    return (await this.#json('GET', path)).body;
  }

  // Answers { body, tag }.
  read(path) {
    return this.#json('GET', path);
  }

  write(method, path, body, tag) {
    return this.#json(method, path, body, { 'Idempotency-Key': uuid(), ...(tag ? { 'If-Match': tag } : {}) });
  }

  // A file under the name that the service gives it.
  async download(path) {
    const answer = await this.#send('GET', path, undefined, { Accept: '*/*' });
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'bao-cao';
    const address = URL.createObjectURL(await answer.blob());
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return name;
  }

  async #json(method, path, body, headers = {}) {
    const answer = await this.#send(method, path, body, { Accept: 'application/json, application/problem+json', ...headers });
    const text = await answer.text();
    return { body: text ? JSON.parse(text) : undefined, tag: answer.headers.get('etag') };
  }

  async #send(method, path, body, headers, again = true) {
    const token = await this.#session.token();
    let answer;
    try {
      answer = await fetch(path, {
        method,
        headers: {
          ...headers,
          'Accept-Language': language(),
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (cause) {
      throw new Unreachable(path, { cause });
    }
    if (answer.status === 401 && again) {
      await this.#session.renew();
      return this.#send(method, path, body, headers, false);
    }
    if (!answer.ok) {
      throw new Problem(answer.status, await answer.json().catch(() => ({})));
    }
    return answer;
  }
}
