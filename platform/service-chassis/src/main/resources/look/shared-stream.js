// One event stream for all tabs and windows of a browser. HTTP/1.1 gives a browser six connections to a host: screens that
// hold one each leave none for orders. The tab that holds the lock reads the stream and hands everything on; when it goes
// away, another one reads on from the last event that it has taken itself. Nothing depends on what a tab that is gone knew.

import { ticks } from './clock.js';
import { EventStream } from './event-stream.js';

const ALIVE_EVERY = 1_000;
const WATCH_EVERY = 250;
// A reader that says nothing for so long hangs or was put to sleep: a tab in view reads on in its place.
const SILENT = 3_000;
const NO_REPLAY = { type: 'hello', data: '{"replay":false}' };

// A stream of its own where the browser cannot share.
export function openStream(address, session) {
  const shares = globalThis.navigator?.locks && globalThis.BroadcastChannel;
  return shares ? new SharedStream(address, session) : new EventStream(address, session);
}

// What EventStream is to the outside. 'hello' without a replay is said as well when other tabs have had what this one has
// not: it must ask for everything anew.
export class SharedStream extends EventTarget {
  #address;
  #session;
  #name;
  #channel;
  #own;
  #release;
  #waiting;
  #timers = [];
  #readerHeardAt = ticks();

  state = 'connecting';
  heardAt = ticks();
  attempts = 0;
  refusal;
  cursor;

  constructor(address, session) {
    super();
    this.#address = address;
    this.#session = session;
    // Whoever else is logged in in this browser has a stream of his own.
    this.#name = `tuantra.stream ${session.claims.sub} ${address}`;
  }

  open() {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => this.#told(data);
    this.#timers = [setInterval(() => this.#watch(), WATCH_EVERY), setInterval(() => this.#alive(), ALIVE_EVERY)];
    this.#queue();
    this.#say({ kind: 'who' });
    return this;
  }

  close() {
    this.#timers.forEach(clearInterval);
    this.#set('closed');
    this.#stopReading();
    this.#waiting?.abort();
    this.#channel.close();
  }

  get isReader() {
    return this.#own !== undefined;
  }

  // Waits until nobody else reads.
  #queue() {
    this.#waiting = new AbortController();
    this.#hold({ signal: this.#waiting.signal });
  }

  #steal() {
    this.#readerHeardAt = ticks();
    this.#waiting?.abort();
    this.#hold({ steal: true });
  }

  async #hold(options) {
    try {
      await navigator.locks.request(this.#name, options, () => this.#read());
    } catch {
      // Given up for a lock that was stolen, or stolen by a tab that took this one for dead.
      if (options.signal?.aborted) {
        return;
      }
    }
    this.#stopReading();
    if (this.state !== 'closed') {
      this.#queue();
    }
  }

  // Reads until the lock is given back.
  #read() {
    if (this.state === 'closed') {
      return undefined;
    }
    this.#own = new EventStream(this.#address, this.#session, { cursor: this.cursor });
    this.#own.addEventListener('event', ({ detail }) => this.#pass(() => ({ kind: 'event', before: this.cursor, detail })));
    this.#own.addEventListener('beat', ({ detail }) => this.#pass(() => ({ kind: 'beat', detail })));
    this.#own.addEventListener('change', () => this.#pass(() => ({ kind: 'change', ...this.#standing() })));
    this.#own.open();
    this.#alive();
    return new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  #stopReading() {
    const own = this.#own;
    this.#own = undefined;
    own?.close();
    this.#release?.();
    this.#release = undefined;
  }

  // To the other tabs first: what this one does with it may take its time. A stream that is being left says nothing more.
  #pass(said) {
    if (this.isReader) {
      const message = said();
      this.#say(message);
      this.#take(message);
    }
  }

  #say(message) {
    this.#channel.postMessage(message);
  }

  #standing() {
    const { state, attempts, refusal, heardAt } = this.#own;
    return { state, attempts, refusal, age: ticks() - heardAt };
  }

  #alive() {
    if (this.isReader) {
      this.#say({ kind: 'here', cursor: this.cursor, ...this.#standing() });
    }
  }

  #told(message) {
    if (message.kind === 'who') {
      this.#alive();
    } else if (!this.isReader) {
      this.#readerHeardAt = ticks();
      this.#take(message);
    }
  }

  #take(message) {
    switch (message.kind) {
      case 'event':
        this.#hear();
        this.#catchUp(message.before);
        this.dispatchEvent(new CustomEvent('event', { detail: message.detail }));
        this.cursor = message.detail.id ?? this.cursor;
        break;
      case 'beat':
        this.#hear();
        this.dispatchEvent(new CustomEvent('beat', { detail: message.detail }));
        break;
      default:
        this.heardAt = ticks() - message.age;
        this.attempts = message.attempts;
        this.refusal = message.refusal;
        this.#set(message.state);
        if (message.kind === 'here') {
          this.#catchUp(message.cursor);
        }
    }
  }

  #hear() {
    this.heardAt = ticks();
    this.attempts = 0;
  }

  // The tab that reads is elsewhere in the stream than this one: something was missed on the way.
  #catchUp(cursor) {
    if (cursor !== this.cursor) {
      this.cursor = cursor;
      this.dispatchEvent(new CustomEvent('event', { detail: NO_REPLAY }));
    }
  }

  #watch() {
    const silent = ticks() - this.#readerHeardAt;
    if (!this.isReader && document.visibilityState === 'visible' && silent > SILENT) {
      this.#steal();
    }
  }

  #set(state) {
    if (this.state !== state && this.state !== 'closed') {
      this.state = state;
      this.dispatchEvent(new Event('change'));
    }
  }
}
