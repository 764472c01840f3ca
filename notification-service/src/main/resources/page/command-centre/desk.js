// What happens behind the screen. The stream and the record fill the board, orders go out, reminders come in, and what
// was shown is reported back; each of them is a module of its own. It knows nothing of how anything looks.

import { startOfDay, ticks } from 'tuantra/clock.js';
import { Problem, uuid } from 'tuantra/api.js';
import { Board } from './board.js';
import { Feed } from './feed.js';
import { KeptOrders } from './kept-orders.js';
import { Names } from './names.js';
import { Numbers } from './numbers.js';
import { ACTIONS, Orders } from './orders.js';
import { Receipts } from './receipts.js';
import { Record } from './record.js';
import { Reliefs } from './reliefs.js';
import { Reminders } from './reminders.js';
import { t } from './words.js';

const MOST_OFFICES = 20;
const KEPT_FROM_BEFORE_TODAY = 12 * 3_600_000;
const FORGET_EVERY = 60_000;

// 'change' when something may look different; 'alert' (detail: incident) when this unit must look at something new;
// 'notice' (detail: {tone, text, taken?}) to tell the officer once; 'other' (detail: {type, data}) for facts that are no alerts.
export class Desk extends EventTarget {
  #session;
  #api;
  #feed;
  #record;
  #orders;
  #reminders;
  #receipts;
  #numbers;
  #forgetAt = 0;

  ended = false;
  closed = false;

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
    this.#receipts = new Receipts(api, (id) => this.history(id));
    this.#numbers = new Numbers((id) => this.details(id));
    this.#orders = new Orders(api, this, new KeptOrders(sub));
    this.#record = new Record(api, this);
    this.#reminders = new Reminders(api, this);
    this.reliefs = new Reliefs(api, this);
    this.#feed = new Feed(api, this, this.#reminders);
    session.addEventListener('ended', () => {
      this.ended = true;
      this.changed();
    });
  }

  open() {
    this.#feed.open(this.#session);
    this.names.load().then(() => this.changed());
    return this;
  }

  // Nothing more is taken, sounded or sent.
  close() {
    this.closed = true;
    this.#feed.close();
  }

  get freshness() {
    return this.#feed.freshness;
  }

  get loaded() {
    return this.#record.loaded;
  }

  get loadFailure() {
    return this.#record.failure;
  }

  reload() {
    return this.#record.load();
  }

  history(id) {
    return this.#record.history(id);
  }

  // Incident-service knows more than events may carry.
  async details(id) {
    const { sequences } = this.board;
    const view = await this.#api.get(`/api/incidents/${id}`);
    this.board.show(view, sequences);
    this.changed();
    return view;
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

  // What people call a case.
  title({ summary: { severity, category, number, place, wardId } }) {
    return [severity, this.names.category(category), place?.address ?? this.names.ward(wardId), number].filter(Boolean).join(' · ');
  }

  shown(incidents) {
    this.#receipts.shown(incidents);
    this.#numbers.look(incidents);
  }

  // As incident-service said with the case; what an arrival needs besides are forces that are on their way.
  may(kind, incident) {
    return incident.allowed.includes(ACTIONS[kind])
      && (kind !== 'arrive' || Boolean(incident.forces?.id) && !incident.forces.arrived);
  }

  // As long as nobody has said what is allowed now, an order is not held back: the service decides.
  refuses(kind, incident) {
    return incident.settled && !this.may(kind, incident);
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

  get commands() {
    return this.#orders.byIncident;
  }

  command(kind, incident, body) {
    return this.#orders.give(kind, incident, body);
  }

  stop(incident) {
    this.#orders.stop(incident);
  }

  again(incident) {
    return this.#orders.again(incident);
  }

  drop(incident) {
    this.#orders.drop(incident);
  }

  // Called when the board is filled for the first time.
  takeUpOrders() {
    this.#orders.takeUp();
  }

  // What is read for one view alone.
  ask(path) {
    return this.#api.get(path);
  }

  // A line in the desk's book; says whether it is written.
  async note(text) {
    try {
      await this.#api.postUntilAnswered('/api/shifts/notes', { id: uuid(), text });
      return true;
    } catch (failure) {
      this.notice('bad', t('refused', { what: t('addNote'), why: failure.message }));
      return false;
    }
  }

  get reminders() {
    return this.#reminders.all;
  }

  reminderText(reminder) {
    return this.#reminders.text(reminder);
  }

  finishReminder(id) {
    return this.#reminders.finish(id);
  }

  // An actor in words: the office, never a name.
  who(actor) {
    return this.office(actor) + (actor.subject === this.subject ? ` (${t('you')})` : '');
  }

  // The same for a paper or a file, which others read.
  office({ role, unitId }) {
    const unit = unitId ? this.names.unit(unitId) : '';
    return unit ? `${t(role)} ${unit}` : t(role);
  }

  // Whoever sits here, by the office.
  get self() {
    return `${t(this.roles[0])} ${this.names.unit(this.unitId)}`;
  }

  at(instant) {
    return this.names.at(instant);
  }

  // An incident's fact, as the stream brought it.
  take(event) {
    const { incident, news } = this.board.take(event);
    if (news && incident.waiting && incident.alert?.eventId === event.id) {
      this.dispatchEvent(new CustomEvent('alert', { detail: incident }));
    }
    this.changed();
  }

  other(fact) {
    this.dispatchEvent(new CustomEvent('other', { detail: fact }));
  }

  // Called every second.
  tick() {
    this.#feed.tick();
    if (ticks() > this.#forgetAt) {
      this.#forgetAt = ticks() + FORGET_EVERY;
      this.board.forgetBefore(startOfDay() - KEPT_FROM_BEFORE_TODAY);
    }
  }

  // `taken` is a case that can be put back as long as the notice stands.
  notice(tone, text, taken) {
    this.dispatchEvent(new CustomEvent('notice', { detail: { tone, text, taken } }));
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
