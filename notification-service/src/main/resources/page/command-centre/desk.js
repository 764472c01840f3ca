// What happens behind the screen: the stream and the record fill the board, the officer's decisions go out, and what
// was shown is reported back. It knows nothing of how anything looks.

import { now, startOfDay } from 'tuantra/clock.js';
import { Problem } from 'tuantra/api.js';
import { EventStream } from 'tuantra/event-stream.js';
import { Board, OPEN_STATES } from './board.js';
import { Names } from './names.js';
import { Receipts } from './receipts.js';
import { t } from './words.js';

const STALE_AFTER = 4_500;
const PAGE = 500;
const MOST_PAGES = 20;
const LOAD_AGAIN = 3_000;
const REMINDERS_WITHIN = 10_000;

const PATHS = {
  acknowledge: () => 'acknowledgement',
  sendForces: () => 'forces',
  escalate: () => 'escalation',
  falseAlarm: () => 'false-alarm',
  takeOver: () => 'take-over',
  respond: () => 'response',
  reclassify: () => 'classification',
  handOver: () => 'hand-over',
  merge: () => 'merge',
  reopen: () => 'reopening',
  arrive: ({ forces }) => `forces/${forces.id}/arrival`,
  resolve: () => 'resolution',
  closeCase: () => 'closure',
};
const HANDLED = ['ACKNOWLEDGED', 'RESPONDING'];
const UPPER = ['DISTRICT_POLICE_DUTY', 'DISTRICT_POLICE_COMMAND', 'CITY_POLICE_DUTY'];
const WARD = ['WARD_POLICE_DUTY', 'WARD_POLICE_COMMAND'];
const COMMAND = ['WARD_POLICE_COMMAND', 'DISTRICT_POLICE_COMMAND'];
const MOST_OFFICES = 20;

function isSame(one, other) {
  return one.kind === other.kind && JSON.stringify(one.body) === JSON.stringify(other.body);
}

// 'change' when something may look different; 'alert' (detail: incident) when this unit must look at something new;
// 'notice' (detail: {tone, text}) to tell the officer once.
export class Desk extends EventTarget {
  #session;
  #api;
  #stream;
  #receipts;
  #wasAway = false;
  #loads = 0;

  // Commands under way or failed, by incident: {kind, body, tries, failure, controller, following: [{kind, body}]}.
  commands = new Map();
  // What the unit must not forget, the most urgent first.
  reminders = [];
  loaded = false;
  loadFailure;
  ended = false;

  constructor(session, api) {
    super();
    this.#session = session;
    this.#api = api;
    const { unit, roles, sub } = session.claims;
    this.unitId = unit;
    this.roles = roles ?? [];
    this.subject = sub;
    this.board = new Board(unit);
    this.names = new Names(api);
    this.#receipts = new Receipts(api, unit);
    session.addEventListener('ended', () => {
      this.ended = true;
      this.#changed();
    });
  }

  open() {
    this.#stream = new EventStream(`/api/alert-stream?unit=${this.unitId}`, this.#session);
    this.#stream.addEventListener('event', ({ detail }) => this.#hear(detail));
    this.#stream.addEventListener('change', () => this.#changed());
    this.#stream.open();
    this.names.load().then(() => this.#changed());
    return this;
  }

  close() {
    this.#stream.close();
  }

  // How far the screen may be trusted: live, reconnecting (for a moment), stale, refused; and since when nothing came.
  get freshness() {
    const { state, heardAt, attempts, refusal } = this.#stream;
    const age = Date.now() - heardAt;
    if (state === 'refused') {
      return { state: 'refused', age, heardAt, attempts, code: refusal?.code };
    }
    if (age > STALE_AFTER) {
      return { state: 'stale', age, heardAt, attempts };
    }
    return { state: state === 'live' ? 'live' : 'reconnecting', age, heardAt, attempts };
  }

  // Incident-service knows more than events may carry.
  async details(id) {
    const { sequences } = this.board;
    const view = await this.#api.get(`/api/incidents/${id}`);
    this.board.show(view, sequences);
    this.#changed();
    return view;
  }

  async history(id) {
    const page = await this.#api.get(`/api/alerts?unit=${this.unitId}&incident=${id}&limit=${PAGE}`);
    page.items.forEach((alert) => this.board.recall(alert));
    this.#changed();
  }

  // Who was told; absent where nobody keeps the ledger.
  async ledger(id) {
    try {
      return await this.#api.get(`/api/alerts/incidents/${id}/ledger`);
    } catch (failure) {
      if (failure instanceof Problem) {
        return undefined;
      }
      throw failure;
    }
  }

  // What the map shows beside incidents; who asks copes without.
  map(path) {
    return this.#api.get(path);
  }

  shown(incidents) {
    this.#receipts.shown(incidents);
  }

  // What the case's state and the officer's desk allow; the service decides in the end.
  may(kind, incident) {
    const { state, handlingUnitId, wardPoliceId } = incident.summary;
    const ours = handlingUnitId === this.unitId;
    // A ward that has ended leaves its cases to those that follow it.
    const decides = ours || wardPoliceId === this.unitId;
    switch (kind) {
      case 'acknowledge':
        return incident.waiting;
      case 'sendForces':
        return ours && HANDLED.includes(state);
      case 'escalate':
        return (incident.waiting || HANDLED.includes(state)) && !this.#is(['CITY_POLICE_DUTY']);
      case 'falseAlarm':
        return decides && (incident.waiting || HANDLED.includes(state));
      case 'takeOver':
        return !ours && HANDLED.includes(state) && this.#is(UPPER);
      case 'arrive':
        return state === 'RESPONDING' && Boolean(incident.forces?.id) && !incident.forces.arrived;
      case 'resolve':
        return ours && ['RESPONDING', 'HANDED_OVER'].includes(state);
      case 'respond':
        return ours && state === 'ACKNOWLEDGED';
      case 'reclassify':
      case 'merge':
        return decides && incident.open;
      case 'handOver':
        return ours && state === 'RESPONDING';
      case 'closeCase':
        return decides && state === 'RESOLVED' && this.#is(WARD);
      case 'reopen':
        return decides && state === 'CLOSED' && this.#is(['WARD_POLICE_COMMAND']);
      default:
        return false;
    }
  }

  // Who commands may also make a case less grave.
  get isCommand() {
    return this.#is(COMMAND);
  }

  // What a dialog offers to choose from.
  async choices(kind, incident) {
    switch (kind) {
      case 'handOver':
        return this.#offices(incident.summary.place);
      case 'merge':
        return this.#mergeable(incident);
      default:
        return undefined;
    }
  }

  // The nearest first, then those of which nobody has entered where they stand.
  async #offices({ latitude, longitude } = {}) {
    const near = latitude === undefined ? []
      : await this.#api.get(`/api/police-offices?latitude=${latitude}&longitude=${longitude}&limit=${MOST_OFFICES}`);
    const known = new Set(near.map(({ unitId }) => unitId));
    return [...near, ...this.names.policeOffices.filter(({ unitId }) => !known.has(unitId))];
  }

  async #mergeable(incident) {
    const near = await this.#api.get(`/api/incidents/${incident.id}/similar`);
    const known = new Set([incident.id, ...near.map(({ id }) => id)]);
    const others = this.board.list((other) => other.open && !known.has(other.id))
      .map(({ id, summary }) => ({ id, ...summary }));
    return { near, others };
  }

  #is(roles) {
    return this.roles.some((role) => roles.includes(role));
  }

  // One order of a case at a time: the next goes out when the last has done what it builds upon.
  async command(kind, incident, body) {
    const running = this.commands.get(incident.id);
    if (running && !running.failure) {
      this.#follow(running, { kind, body });
      return;
    }
    await this.#send({ kind, body, following: [] }, incident);
  }

  // A second touch is the same order, not another one.
  #follow(running, order) {
    if (![running, ...running.following].some((one) => isSame(one, order))) {
      running.following.push(order);
      this.#changed();
    }
  }

  async #send({ kind, body, following }, incident) {
    const controller = new AbortController();
    const { sequences } = this.board;
    const order = { kind, body, following, tries: 1, controller };
    this.commands.set(incident.id, order);
    this.#changed();
    try {
      const view = await this.#api.postUntilAnswered(`/api/incidents/${incident.id}/${PATHS[kind](incident)}`, body, {
        signal: controller.signal,
        attempt: (tries) => {
          order.tries = tries;
          this.#changed();
        },
      });
      this.board.show(view, sequences);
      this.commands.delete(incident.id);
      this.#notice('ok', t('done', { what: t(kind) }));
    } catch (failure) {
      following.splice(0).forEach((one) => this.#notice('bad', t('notSent', { what: t(one.kind) })));
      await this.#failed(order, incident, failure);
    }
    this.#changed();
    if (following.length > 0) {
      const [next, ...others] = following;
      await this.#send({ ...next, following: others }, incident);
    }
  }

  stop(incident) {
    this.commands.get(incident.id)?.controller.abort();
  }

  async #failed(order, incident, failure) {
    if (failure instanceof Problem && failure.code === 'ALREADY_ACKNOWLEDGED') {
      this.commands.delete(incident.id);
      await this.details(incident.id).catch(() => {});
      const first = incident.acknowledgement;
      this.#notice('info', first ? t('alreadyTaken', { who: this.who(first.by), at: this.at(first.at) }) : t('alreadyTakenShort'));
      return;
    }
    if (failure instanceof Problem && failure.status < 500) {
      this.commands.delete(incident.id);
      this.details(incident.id).catch(() => {});
      this.#notice('bad', t('refused', { what: t(order.kind), why: failure.message }));
      return;
    }
    order.failure = failure;
  }

  // An actor in words: the office, never a name.
  who({ subject, role, unitId }) {
    const office = t(role);
    const unit = unitId ? this.names.unit(unitId) : '';
    const self = subject === this.subject ? ` (${t('you')})` : '';
    return (unit ? `${office} ${unit}` : office) + self;
  }

  at(instant) {
    return this.names.at(instant);
  }

  #hear({ type, data }) {
    if (type === 'hello') {
      this.#greeted(JSON.parse(data).replay);
    } else if (type === 'resync') {
      this.#notice('info', t('reloaded'));
      this.#load();
    } else if (type.startsWith('vn.tuantra.incident.')) {
      this.#take(JSON.parse(data));
    } else if (type === 'vn.tuantra.drill.started.v1') {
      this.#drill(JSON.parse(data).data);
    } else if (type === 'vn.tuantra.reminder.raised.v1') {
      this.#remind(JSON.parse(data).data);
    } else if (type === 'vn.tuantra.reminder.done.v1') {
      this.#loadReminders();
    } else if (type.startsWith('vn.tuantra.')) {
      this.dispatchEvent(new CustomEvent('other', { detail: { type, data: JSON.parse(data) } }));
    }
  }

  // A channel drill asks whether anybody looks: it counts as shown only on a screen that is in view.
  #drill({ drillId, by, answerBy }) {
    this.#notice('drill', t('drill', { who: this.who(by) }));
    const answer = () => {
      if (document.visibilityState === 'visible' && now() < Date.parse(answerBy)) {
        document.removeEventListener('visibilitychange', answer);
        this.#api.postUntilAnswered(`/api/drills/${drillId}/shown`).catch(() => {});
      }
    };
    document.addEventListener('visibilitychange', answer);
    answer();
  }

  async #remind({ reminderId }) {
    await this.#loadReminders();
    const reminder = this.reminders.find(({ id }) => id === reminderId);
    if (reminder) {
      this.#notice(reminder.kind === 'EQUIPMENT_NOT_RETURNED' ? 'bad' : 'info', this.reminderText(reminder));
    }
  }

  reminderText({ kind, dueOn, step }) {
    const [year, month, day] = dueOn.split('-');
    return t(kind, { day: `${day}/${month}/${year}`, days: step });
  }

  // Another desk may have been faster: the list says so in both cases.
  async finishReminder(id) {
    try {
      await this.#api.postUntilAnswered(`/api/reminders/${id}/done`);
    } catch (failure) {
      this.#notice('bad', t('refused', { what: t('finishReminder'), why: failure.message }));
    }
    await this.#loadReminders();
  }

  // A convenience beside the alerts: where it fails the screen goes on, and the next greeting asks again.
  async #loadReminders() {
    try {
      this.reminders = await this.#api.get(`/api/reminders?unit=${this.unitId}`);
      this.#changed();
    } catch (failure) {
      console.warn('reminders not loaded', failure);
    }
  }

  // Everything that was missed follows a replay; without one the record says what there is.
  #greeted(replay) {
    // A thousand screens that come back at once must not all ask for what can wait.
    setTimeout(() => this.#loadReminders(), this.loaded ? Math.random() * REMINDERS_WITHIN : 0);
    if (!replay || !this.loaded) {
      this.#load();
    } else if (this.#wasAway) {
      this.#notice('ok', t('backAgain'));
    }
    this.#wasAway = false;
    this.#changed();
  }

  #take(event) {
    const { incident, news } = this.board.take(event);
    if (news && incident.waiting && incident.alert?.eventId === event.id) {
      this.dispatchEvent(new CustomEvent('alert', { detail: incident }));
    }
    this.#changed();
  }

  // Called every second: notices that the connection was lost for longer than a blink.
  tick() {
    if (this.freshness.state !== 'live' && this.freshness.age > 2_000) {
      this.#wasAway = true;
    }
    this.board.forgetBefore(startOfDay() - 12 * 3_600_000);
  }

  async #load() {
    this.#loads += 1;
    const turn = this.#loads;
    try {
      await Promise.all([this.#recall(), this.#openOnes()]);
      this.loaded = true;
      this.loadFailure = undefined;
    } catch (failure) {
      this.loadFailure = failure.code ?? 'UNREACHABLE';
      setTimeout(() => turn === this.#loads && this.#load(), LOAD_AGAIN);
    }
    this.#changed();
  }

  // The day so far, and the night before it.
  async #recall() {
    const since = Math.min(startOfDay(), now() - 12 * 3_600_000);
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await this.#api.get(`/api/alerts?unit=${this.unitId}&limit=${PAGE}${cursor}`);
      items.forEach((alert) => this.board.recall(alert));
      this.#changed();
      if (!next || Date.parse(items.at(-1).recordedAt) < since) {
        return;
      }
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
  }

  // Open cases however old they are, and those whose alert the record has not stored yet.
  async #openOnes() {
    const { sequences } = this.board;
    for (const state of OPEN_STATES) {
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { items, next } = await this.#api.get(`/api/incidents?state=${state}&limit=200${cursor}`);
        items.forEach((view) => this.board.show(view, sequences));
        if (!next) {
          break;
        }
        cursor = `&cursor=${encodeURIComponent(next)}`;
      }
    }
  }

  #notice(tone, text) {
    this.dispatchEvent(new CustomEvent('notice', { detail: { tone, text } }));
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
