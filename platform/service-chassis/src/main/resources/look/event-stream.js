// Server-sent events read by fetch, because EventSource cannot send a token in a header. It always comes back with the
// cursor of the last event it handed on, and it never looks alive when nothing arrives.

import { ticks } from './clock.js';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;

// Splits bytes as they arrive into events: {type, data, id}. A comment line is a sign of life; what it says is kept.
export class SseParser {
  // Leaves a byte order mark at the beginning out, and waits for the rest of a character that was cut.
  #decoder = new TextDecoder();
  #rest = '';
  #type = '';
  #data = [];
  #id;

  // What the last comment said.
  comment;

  push(bytes) {
    const events = [];
    const text = this.#decoder.decode(bytes, { stream: true });
    // A \r at the very end may be half of a \r\n that is still to come.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    for (const line of lines) {
      this.#line(line, events);
    }
    return events;
  }

  #line(line, events) {
    if (line === '') {
      if (this.#data.length > 0) {
        events.push({ type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id });
      }
      this.#type = '';
      this.#data = [];
      this.#id = undefined;
      return;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === '') {
      this.comment = value;
    } else if (name === 'event') {
      this.#type = value;
    } else if (name === 'data') {
      this.#data.push(value);
    } else if (name === 'id' && !value.includes('\0')) {
      this.#id = value;
    }
  }
}

// 'event' for each event (detail: type, data, id), 'change' when the state changes, 'beat' for each comment (detail: what
// it says).
// States: connecting, live, waiting (before the next try), refused (the server will not have us), closed.
export class EventStream extends EventTarget {
  #address;
  #session;
  #silence;
  #abort;
  #wake;
  #watchdog;

  state = 'connecting';
  // When the last byte came, by ticks(); before the first one, when the stream was opened.
  heardAt = ticks();
  attempts = 0;
  cursor;
  refusal;

  constructor(address, session, { silence = 4_500, cursor } = {}) {
    super();
    this.#address = address;
    this.#session = session;
    this.#silence = silence;
    this.cursor = cursor;
  }

  open() {
    this.#watchdog = setInterval(() => this.#watch(), 500);
    addEventListener('online', this.#hurry);
    addEventListener('offline', this.#cut);
    document.addEventListener('visibilitychange', this.#hurry);
    this.#run();
    return this;
  }

  close() {
    clearInterval(this.#watchdog);
    removeEventListener('online', this.#hurry);
    removeEventListener('offline', this.#cut);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#set('closed');
    this.#abort?.abort();
    this.#wake?.();
  }

  async #run() {
    while (this.state !== 'closed') {
      try {
        await this.#connect();
      } catch {
        // Whatever it was, the answer is the same: come back with the cursor.
      }
      if (this.state === 'closed' || this.state === 'refused') {
        return;
      }
      this.#set('waiting');
      await this.#pause();
    }
  }

  async #connect() {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#set('connecting');
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await this.#session.token()}` };
    if (this.cursor) {
      headers['Last-Event-ID'] = this.cursor;
    }
    // The watchdog looks at an open stream only; an answer that never begins must end as well.
    const late = setTimeout(() => this.#abort.abort(), 2 * this.#silence);
    let answer;
    try {
      answer = await fetch(this.#address, { headers, signal, cache: 'no-store' });
    } finally {
      clearTimeout(late);
    }
    if (answer.status === 401) {
      await this.#session.renew();
      return;
    }
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429 && answer.status !== 408) {
      this.refusal = await answer.json().catch(() => ({ code: `HTTP_${answer.status}` }));
      this.#set('refused');
      return;
    }
    if (!answer.ok) {
      return;
    }
    this.heardAt = ticks();
    this.#set('live');
    await this.#read(answer.body.getReader());
  }

  async #read(reader) {
    const parser = new SseParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      this.heardAt = ticks();
      this.attempts = 0;
      for (const event of parser.push(value)) {
        this.dispatchEvent(new CustomEvent('event', { detail: event }));
        // Only after the page has taken it: what throws is asked for again.
        this.cursor = event.id ?? this.cursor;
      }
      if (parser.comment !== undefined) {
        this.dispatchEvent(new CustomEvent('beat', { detail: parser.comment }));
        parser.comment = undefined;
      }
    }
  }

  #watch() {
    if (this.state === 'live' && ticks() - this.heardAt > this.#silence) {
      this.#abort.abort();
    }
  }

  #pause() {
    const ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.attempts);
    this.attempts += 1;
    // Jitter, so that a hundred screens do not come back in the same instant.
    const length = ceiling / 2 + Math.random() * (ceiling / 2);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, length);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #hurry = () => {
    this.#watch();
    if (this.state === 'waiting') {
      this.#wake?.();
    }
  };

  #cut = () => {
    this.#abort?.abort();
  };

  #set(state) {
    if (this.state !== state && this.state !== 'closed') {
      this.state = state;
      this.dispatchEvent(new Event('change'));
    }
  }
}
