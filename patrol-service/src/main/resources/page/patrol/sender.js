// Empties the outbox whenever the server can be reached, the most urgent first, one message at a time. Several windows
// of one phone take turns.

import { now } from 'tuantra/clock.js';
import { Unreachable } from 'tuantra/api.js';
import { isAnswerTo, nextBatch, nextTime, pauseAfter, positionResults, scanResults, settled, verdict } from './queue.js';

// 'change' when the server comes or goes; 'login' when only a person can go on.
export class Sender extends EventTarget {
  #outbox;
  #probe;
  #device;
  #timer;
  #running;
  #missed = 0;

  api;
  owner;
  reachable = false;

  // `probe` asks the server for its time; it fails when nobody is there.
  constructor(outbox, { probe, device }) {
    super();
    this.#outbox = outbox;
    this.#probe = probe;
    this.#device = device;
  }

  start() {
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.hurry());
    this.hurry();
  }

  // Also while something is waiting for its next try: a person or the network has given a reason.
  hurry() {
    this.#running ??= this.#inTurn().finally(() => {
      this.#running = undefined;
      this.#plan();
    });
    return this.#running;
  }

  #inTurn() {
    const run = () => this.#run();
    return globalThis.navigator?.locks ? navigator.locks.request('tuantra.sender', run) : run();
  }

  async #run() {
    try {
      await this.#probe();
    } catch {
      this.#missed += 1;
      this.#set(false);
      return;
    }
    this.#missed = 0;
    this.#set(true);
    if (this.api === undefined) {
      this.dispatchEvent(new Event('login'));
      return;
    }
    await this.#outbox.saveUnsaved();
    // A server that is too busy for one report need not be asked about the next; what another one takes goes on.
    const busyWith = new Set();
    for (;;) {
      const batch = nextBatch(this.#outbox.items, this.owner, Date.now(), busyWith);
      if (batch.length === 0) {
        return;
      }
      const outcomes = await this.#attempt(batch);
      if (outcomes.some((outcome) => ['away', 'login'].includes(outcome))) {
        return;
      }
      if (outcomes.every((outcome) => outcome === 'again')) {
        busyWith.add(batch[0].kind);
      }
    }
  }

  // What became of each of them.
  async #attempt(batch) {
    const ahead = now() - Date.now();
    const items = batch.map((item) => settled(item, ahead));
    if (items.some((item, index) => item !== batch[index])) {
      await this.#outbox.change(items);
    }
    let results;
    try {
      results = await this.#deliver(items);
    } catch (failure) {
      // An answer that cannot be read is none.
      const outcome = failure instanceof Unreachable ? 'away' : verdict(failure.status ?? 500);
      if (outcome === 'login') {
        this.dispatchEvent(new Event('login'));
        return [outcome];
      }
      results = items.map(({ id }) => ({ id, verdict: outcome, code: failure.code, title: failure.body?.detail ?? failure.body?.title }));
    }
    await this.#settle(items, results);
    return results.map((result) => result.verdict);
  }

  async #settle(items, results) {
    const outcomes = new Map(results.map((result) => [result.id, result]));
    const changed = items.map((item) => this.#after(item, outcomes.get(item.id)));
    // A position that has arrived is of no use on the phone.
    const arrived = changed.filter((item) => item.kind === 'position' && item.state === 'sent');
    await this.#outbox.change(changed.filter((item) => !arrived.includes(item)));
    await this.#outbox.remove(arrived.map((item) => item.id));
  }

  #after(item, { verdict: outcome, code, title, marks, answer }) {
    const tries = (item.tries ?? 0) + 1;
    if (outcome === 'sent') {
      return { ...item, tries, state: 'sent', sentAt: Date.now(), marks, answer };
    }
    if (outcome === 'refused') {
      return { ...item, tries, state: 'refused', code, title };
    }
    return { ...item, tries, notBefore: Date.now() + pauseAfter(tries) };
  }

  async #deliver(items) {
    const [first] = items;
    const patrol = `/api/patrols/${first.patrolId}`;
    switch (first.kind) {
      case 'scan':
        return scanResults(items, await this.api.post(`${patrol}/scans`, {
          sentAt: new Date().toISOString(),
          device: this.#device,
          scans: items.map((item) => ({ id: item.id, at: item.at, ...item.body })),
        }));
      case 'position':
        return positionResults(items, await this.api.post(`${patrol}/positions`, {
          points: items.map((item) => ({ at: item.at, ...item.body })),
        }));
      default:
        return [this.#answered(first, await this.#send(first, patrol))];
    }
  }

  #answered(item, json) {
    return { id: item.id, verdict: isAnswerTo(item, json) ? 'sent' : 'again', answer: json?.number };
  }

  async #send(item, patrol) {
    switch (item.kind) {
      case 'sos':
        return item.patrolId
          ? this.api.post(`${patrol}/sos`, { id: item.id, at: item.at, ...item.body }, item.id)
          : this.api.post('/api/incidents', { id: item.id, detectedAt: item.at, ...item.body }, item.id);
      case 'report':
        return this.api.post('/api/incidents', { id: item.id, detectedAt: item.at, ...item.body }, item.id);
      case 'work':
        return this.api.post('/api/community-work', { id: item.id, at: item.at, ...item.body }, item.id);
      case 'support':
        return this.#answerTo(item);
      case 'care':
        return this.api.post(`/api/care-tasks/${item.taskId}/completion`, item.body, item.id);
      case 'photo': {
        const file = item.file ?? await this.#outbox.file(item.id);
        return this.api.put(
          `/api/incidents/${item.reportId}/evidence/${item.id}?${new URLSearchParams({ capturedAt: item.at })}`,
          new Blob([file.bytes], { type: file.type }));
      }
      case 'confirm':
        return this.api.post(`${patrol}/confirmation`, undefined, item.id);
      case 'start':
        return this.api.post(`${patrol}/start`, { at: item.at }, item.id);
      case 'end':
        return this.api.post(`${patrol}/completion`, { at: item.at, ...item.body }, item.id);
      case 'log':
        return this.api.post(`${patrol}/log`, { ...item.body }, item.id);
      case 'check-in':
        return this.api.post(`${patrol}/check-in`, undefined, item.id);
      case 'tracking':
        return this.api.put(`${patrol}/tracking`, item.body, item.id);
      default:
        throw new Error(`unknown ${item.kind}`);
    }
  }

  #answerTo(item) {
    const { answer, ...said } = item.body;
    const path = `/api/support-requests/${item.requestId}/${answer}`;
    switch (answer) {
      case 'acceptance':
        return this.api.post(path, undefined, item.id);
      case 'result':
        return this.api.post(path, { at: item.at, ...said }, item.id);
      default:
        return this.api.post(path, said, item.id);
    }
  }

  // Comes back by itself: soon when something waits, now and then to know whether the server is there.
  #plan() {
    clearTimeout(this.#timer);
    const next = nextTime(this.#outbox.items, this.owner, Date.now());
    const pause = !this.reachable ? pauseAfter(this.#missed) : next === undefined ? 20_000 : Math.max(1_000, next - Date.now());
    this.#timer = setTimeout(() => this.hurry(), this.api === undefined && this.reachable ? 20_000 : pause);
    this.#timer.unref?.();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #set(reachable) {
    if (this.reachable !== reachable) {
      this.reachable = reachable;
      this.dispatchEvent(new Event('change'));
    }
  }
}
