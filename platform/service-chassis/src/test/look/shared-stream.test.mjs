// One stream for all tabs: whichever of them reads, all hear the same, once and in order, whoever goes away or hangs.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { SharedStream, openStream } from 'tuantra/shared-stream.js';
import { EventStream } from 'tuantra/event-stream.js';

const realFetch = globalThis.fetch;
const realPerformance = performance.now.bind(performance);
let ahead;
let tabs;
let connections;
let locks;

// What the browser keeps for all tabs: who holds a lock, and who waits for it.
class Locks {
  held = new Map();
  queue = [];

  request(name, { signal, steal }, work) {
    return new Promise((resolve, reject) => {
      const wanted = { name, work, resolve, reject };
      signal?.addEventListener('abort', () => {
        this.queue = this.queue.filter((each) => each !== wanted);
        reject(new DOMException('', 'AbortError'));
      });
      if (steal) {
        this.held.get(name)?.reject(new DOMException('', 'AbortError'));
        this.held.delete(name);
        this.queue.unshift(wanted);
      } else {
        this.queue.push(wanted);
      }
      this.next();
    });
  }

  next() {
    const first = this.queue.find(({ name }) => !this.held.has(name));
    if (first) {
      this.queue = this.queue.filter((each) => each !== first);
      this.held.set(first.name, first);
      Promise.resolve(first.work()).then((result) => {
        if (this.held.get(first.name) === first) {
          this.held.delete(first.name);
        }
        first.resolve(result);
        this.next();
      });
    }
  }
}

beforeEach(() => {
  ahead = 0;
  tabs = [];
  connections = [];
  locks = new Locks();
  performance.now = () => realPerformance() + ahead;
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks } });
  globalThis.fetch = async (address, { headers, signal }) => {
    const connection = { cursor: headers['Last-Event-ID'] };
    const body = new ReadableStream({
      start(stream) {
        connection.send = (text) => stream.enqueue(new TextEncoder().encode(text));
        signal.addEventListener('abort', () => stream.error(new Error('gone')));
      },
    });
    connections.push(connection);
    return new Response(body);
  };
});

afterEach(() => {
  tabs.forEach((tab) => tab.stream.close());
  performance.now = realPerformance;
  globalThis.fetch = realFetch;
  delete globalThis.navigator;
});

const session = () => ({ claims: { sub: 'officer' }, token: async () => 't', renew: async () => {} });
const frame = (id, data = id) => `event: fact\ndata: ${data}\nid: ${id}\n\n`;
const HELLO = 'hello {"replay":false}';

function open(sub = 'officer') {
  const heard = [];
  const stream = new SharedStream('/stream', { ...session(), claims: { sub } });
  stream.addEventListener('event', ({ detail }) => heard.push(`${detail.type} ${detail.data}`));
  stream.addEventListener('beat', ({ detail }) => heard.push(`beat ${detail}`));
  stream.open();
  const tab = { stream, heard };
  tabs.push(tab);
  return tab;
}

async function until(condition) {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) {
    await passed(5);
  }
  assert.ok(condition());
}

test('six tabs hold one connection, and hear the same', async () => {
  const all = Array.from({ length: 6 }, () => open());
  await until(() => connections.length === 1);
  connections[0].send(`event: hello\ndata: {"replay":false}\nid: 0\n\n${frame(1)}: 14:00\n\n${frame(2)}`);
  await until(() => all.every(({ heard }) => heard.length === 4));
  for (const { heard, stream } of all) {
    // The signs of life of some bytes come after their events.
    assert.deepEqual(heard, [HELLO, 'fact 1', 'fact 2', 'beat 14:00']);
    assert.equal(stream.cursor, '2');
    assert.equal(stream.state, 'live');
  }
  assert.equal(connections.length, 1);
});

test('a tab that comes later asks for everything there is', async () => {
  const first = open();
  await until(() => connections.length === 1);
  connections[0].send(frame(1));
  await until(() => first.heard.length === 1);
  const later = open();
  await until(() => later.heard.length > 0);
  assert.deepEqual(later.heard, [HELLO]);
  connections[0].send(frame(2));
  await until(() => later.heard.length === 2);
  assert.deepEqual(later.heard, [HELLO, 'fact 2']);
  assert.deepEqual(first.heard, ['fact 1', 'fact 2']);
});

test('when the tab that reads is closed, the next one reads on from where it is', async () => {
  const [first, second, third] = [open(), open(), open()];
  await until(() => connections.length === 1);
  connections[0].send(frame(1));
  await until(() => third.heard.length === 1);
  first.stream.close();
  await until(() => connections.length === 2);
  assert.equal(connections[1].cursor, '1');
  connections[1].send(frame(2));
  await until(() => third.heard.length === 2);
  assert.deepEqual(second.heard, ['fact 1', 'fact 2']);
  assert.deepEqual(third.heard, ['fact 1', 'fact 2']);
  assert.deepEqual(first.heard, ['fact 1']);
});

test('a tab that hangs while it reads is replaced by one in view', async () => {
  locks.request('tuantra.stream officer /stream', {}, () => new Promise(() => {})).catch(() => {});
  const tab = open();
  await passed(50);
  assert.equal(connections.length, 0);
  document.visibilityState = 'hidden';
  ahead = 10_000;
  await passed(400);
  assert.equal(connections.length, 0);
  document.visibilityState = 'visible';
  await until(() => connections.length === 1);
  assert.equal(tab.stream.isReader, true);
});

test('what was missed on the way from tab to tab is asked for anew', async () => {
  const [first, second] = [open(), open()];
  await until(() => connections.length === 1);
  connections[0].send(frame(1));
  await until(() => second.heard.length === 1);
  const channel = new BroadcastChannel('tuantra.stream officer /stream');
  channel.postMessage({ kind: 'event', before: '6', detail: { type: 'fact', data: '7', id: '7' } });
  await until(() => second.heard.length >= 3);
  channel.close();
  assert.deepEqual(second.heard.slice(0, 3), ['fact 1', HELLO, 'fact 7']);
  assert.deepEqual(first.heard, ['fact 1']);
});

test('a link that is lost is lost for all of them', async () => {
  const [first, second] = [open(), open()];
  await until(() => second.stream.state === 'live');
  globalThis.fetch = async () => {
    throw new TypeError('no network');
  };
  ahead = 6_000;
  await until(() => first.stream.state !== 'live' && second.stream.state !== 'live');
});

test('somebody else in the same browser has a stream of his own', async () => {
  open();
  open('another');
  await until(() => connections.length === 2);
});

test('where a browser cannot share, each tab reads for itself', () => {
  delete globalThis.navigator;
  assert.ok(openStream('/stream', session()) instanceof EventStream);
});
