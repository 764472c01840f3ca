// The officer's orders on their way to incident-service: one of a case at a time, each until somebody has answered.

import { Problem, uuid } from 'tuantra/api.js';
import { now } from 'tuantra/clock.js';
import { t } from './words.js';

const PATHS = {
  acknowledge: () => 'acknowledgement',
  putBack: () => 'acknowledgement/withdrawal',
  sendForces: () => 'forces',
  escalate: () => 'escalation',
  falseAlarm: () => 'false-alarm',
  takeOver: () => 'take-over',
  respond: () => 'response',
  reclassify: () => 'classification',
  handOver: () => 'hand-over',
  accept: () => 'hand-over/acceptance',
  giveBack: () => 'hand-over/return',
  withdraw: () => 'hand-over/withdrawal',
  restore: () => 'restoration',
  merge: () => 'merge',
  reopen: () => 'reopening',
  arrive: ({ forces }) => `forces/${forces.id}/arrival`,
  resolve: () => 'resolution',
  closeCase: () => 'closure',
};

// What incident-service calls an order in `allowed`.
export const ACTIONS = {
  acknowledge: 'acknowledge',
  putBack: 'put-back',
  sendForces: 'send-forces',
  escalate: 'escalate',
  falseAlarm: 'declare-false',
  takeOver: 'take-over',
  respond: 'respond',
  reclassify: 'reclassify',
  makeLessGrave: 'make-less-grave',
  handOver: 'hand-over',
  accept: 'accept-hand-over',
  giveBack: 'return-hand-over',
  withdraw: 'withdraw-hand-over',
  restore: 'restore',
  merge: 'merge',
  reopen: 'reopen',
  arrive: 'note-arrival',
  resolve: 'resolve',
  closeCase: 'close',
};

// An answer that takes longer is said to be slow.
const SLOW = 2_500;
// What was given longer ago than this is sent after a reload only when the officer says so.
const STILL_MEANT = 120_000;

function isSame(one, other) {
  return one.kind === other.kind && JSON.stringify(one.body) === JSON.stringify(other.body);
}

function makeOrder(kind, body, incident, following) {
  return { kind, body, following, key: uuid(), path: `/api/incidents/${incident.id}/${PATHS[kind](incident)}`, givenAt: now() };
}

export class Orders {
  #api;
  #desk;
  #kept;

  // Orders under way or failed, by incident:
  // {kind, body, key, path, givenAt, tries, slow, failure, controller, following: [{kind, body}]}.
  byIncident = new Map();

  // `desk` has the board, says what changed and what to tell the officer, and knows people by their office; `kept` is where
  // orders outlive a reload.
  constructor(api, desk, kept) {
    this.#api = api;
    this.#desk = desk;
    this.#kept = kept;
  }

  // After a reload: what was just given goes out again under its key; what is older waits until the officer says so.
  takeUp() {
    for (const { incidentId, ...order } of this.#kept.load()) {
      const incident = this.#desk.board.get(incidentId);
      if (!incident) {
        this.#desk.notice('bad', t('notSent', { what: t(order.kind) }));
      } else if (now() - order.givenAt < STILL_MEANT) {
        this.#send(order, incident);
      } else {
        this.byIncident.set(incidentId, { ...order, tries: 1, failure: new Error('reloaded') });
      }
    }
    this.#keep();
  }

  // A failed order once more, as it was given.
  again(incident) {
    const { kind, body, key, path, following } = this.byIncident.get(incident.id);
    return this.#send({ kind, body, key, path, following, givenAt: now() }, incident);
  }

  // A failed order that is not wanted any more.
  drop(incident) {
    this.byIncident.delete(incident.id);
    this.#keep();
  }

  #keep() {
    this.#kept.save([...this.byIncident].map(([incidentId, { kind, body, key, path, givenAt, following }]) => (
      { incidentId, kind, body, key, path, givenAt, following })));
  }

  // One order of a case at a time: the next goes out when the last has done what it builds upon.
  async give(kind, incident, body) {
    const running = this.byIncident.get(incident.id);
    if (running && !running.failure) {
      this.#follow(running, { kind, body });
      return;
    }
    await this.#send(makeOrder(kind, body, incident, []), incident);
  }

  // A second touch is the same order, not another one.
  #follow(running, order) {
    if (![running, ...running.following].some((one) => isSame(one, order))) {
      running.following.push(order);
      this.#keep();
      this.#desk.changed();
    }
  }

  async #send(given, incident) {
    const { kind, body, key, path, following } = given;
    const controller = new AbortController();
    const { sequences } = this.#desk.board;
    const order = { ...given, tries: 1, slow: false, controller };
    this.byIncident.set(incident.id, order);
    this.#keep();
    this.#desk.changed();
    const slow = setTimeout(() => {
      order.slow = true;
      this.#desk.changed();
    }, SLOW);
    try {
      const view = await this.#api.postUntilAnswered(path, body, {
        key,
        signal: controller.signal,
        attempt: (tries) => {
          order.tries = tries;
          this.#desk.changed();
        },
      });
      this.#desk.board.show(view, sequences);
      this.byIncident.delete(incident.id);
      // A wrong touch is given back while it is still said what was done.
      this.#desk.notice('ok', t('done', { what: t(kind), case: this.#desk.title(incident) }), kind === 'acknowledge' ? incident : undefined);
    } catch (failure) {
      following.splice(0).forEach((one) => this.#desk.notice('bad', t('notSent', { what: t(one.kind) })));
      await this.#failed(order, incident, failure);
    } finally {
      clearTimeout(slow);
    }
    this.#keep();
    this.#desk.changed();
    if (following.length > 0) {
      const [next, ...others] = following;
      await this.#send(makeOrder(next.kind, next.body, incident, others), incident);
    }
  }

  stop(incident) {
    this.byIncident.get(incident.id)?.controller.abort();
  }

  async #failed(order, incident, failure) {
    if (failure instanceof Problem && failure.code === 'ALREADY_ACKNOWLEDGED') {
      this.byIncident.delete(incident.id);
      await this.#desk.details(incident.id).catch(() => {});
      const first = incident.acknowledgement;
      this.#desk.notice('info', first ? t('alreadyTaken', { who: this.#desk.who(first.by), at: this.#desk.at(first.at) }) : t('alreadyTakenShort'));
      return;
    }
    if (failure instanceof Problem && failure.status < 500) {
      this.byIncident.delete(incident.id);
      this.#desk.details(incident.id).catch(() => {});
      this.#desk.notice('bad', t('refused', { what: `${t(order.kind)} – ${this.#desk.title(incident)}`, why: failure.message }));
      return;
    }
    order.failure = failure;
  }
}
