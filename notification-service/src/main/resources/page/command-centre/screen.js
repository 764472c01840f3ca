// The screen as a whole: what is chosen, open and typed, and what the keys do. The parts only draw.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { detail } from './detail.js';
import { Glances, inView } from './in-view.js';
import { banners, header, notices, pinned } from './header.js';
import { onKey } from './keys.js';
import { list } from './list.js';
import { Rows } from './rows.js';
import { sheet } from './sheets.js';
import { ShiftView, shiftView } from './shift-view.js';
import { summary } from './summary.js';
import './map.js';
import { now, ticks } from 'tuantra/clock.js';
import { t } from './words.js';

// What was refused stays until somebody has read it.
const NOTICE_STAYS = { ok: 10_000, info: 12_000, drill: 60_000 };
const MOST_NOTICES = 6;
const GRAVE = ['S1', 'S2'];
// A row needs a moment to be drawn before it can be said that it is out of sight.
const DRAWN_AFTER = 700;
const PEEK_EVERY = 250;
const NEW_FOR = 20_000;
const MOST_SPOKEN = 5;

class Screen {
  selectedId;
  openId;
  // On a phone one of list, map and today is in view; the shift takes the place of all of them everywhere.
  pane = 'list';
  // The dialog in view: {kind, incident}.
  sheet;
  notices = [];
  spoken = [];
  fresh = new Map();
  freshness;
  // The case that was looked at last, and as of which fact.
  seen;
  ledgers = new Map();
  #glances = new Glances();
  #peeking;
  #marked;
  // The case that was taken last: after it the next one that waits is what the officer wants.
  #taken;
  #graveOf;
  #graveOnes;
  detailFailures = new Map();

  constructor(desk, session, alarm, settings, update) {
    Object.assign(this, { desk, session, alarm, settings, update });
    this.rows = new Rows(desk);
    this.shift = new ShiftView(this);
    desk.addEventListener('change', () => this.#changed());
    desk.addEventListener('alert', ({ detail: incident }) => this.#alerted(incident));
    desk.addEventListener('notice', ({ detail: notice }) => this.#tell(notice));
    alarm.addEventListener('change', update);
    alarm.addEventListener('due', () => this.#ring());
    document.addEventListener('keydown', (event) => onKey(event, this));
    document.addEventListener('visibilitychange', () => this.#changed());
    setInterval(() => this.#tick(), 1_000);
    setInterval(() => this.#watch(), 250);
    addEventListener('beforeunload', (event) => desk.commands.size > 0 && event.preventDefault());
  }

  // Grave cases that nobody has taken and that are not before the officer's eyes, the newest first.
  get outOfSight() {
    return this.#grave
      .filter((incident) => !this.inSight(incident) && ticks() - (this.fresh.get(incident.id) ?? -Infinity) > DRAWN_AFTER);
  }

  // Those that wait and are grave stand first of all.
  get #grave() {
    const { waiting } = this.desk.board.standing;
    if (this.#graveOf !== waiting) {
      this.#graveOf = waiting;
      this.#graveOnes = waiting.filter(({ summary }) => GRAVE.includes(summary.severity))
        .sort((one, other) => other.receivedAt - one.receivedAt);
    }
    return this.#graveOnes;
  }

  inSight({ id }) {
    return this.#glances.now.has(id);
  }

  get selected() {
    return this.desk.board.get(this.openId ?? this.selectedId);
  }

  show(filter) {
    this.rows.filter = filter;
    this.update();
  }

  find(text) {
    this.rows.search = text;
    this.update();
  }

  choose(id) {
    this.selectedId = id;
    if (this.openId && this.openId !== id) {
      this.open(id);
    }
    this.#look();
    this.update();
  }

  // Whatever pane, filter and search hide it.
  jump(id) {
    this.pane = 'list';
    this.rows.showOpen();
    const { arranged, stretch } = this.rows;
    stretch.reveal(arranged, arranged.findIndex((incident) => incident.id === id));
    this.open(id);
    requestAnimationFrame(() => document.getElementById(`row-${id}`)?.scrollIntoView({ block: 'nearest' }));
  }

  move(step) {
    if (this.pane === 'shift') {
      this.pane = 'list';
    }
    const rows = this.rows.arranged;
    const at = rows.findIndex(({ id }) => id === this.selectedId);
    const waiting = step > 0 && this.#taken === this.selectedId ? rows.find((incident) => incident.waiting) : undefined;
    const next = waiting ?? rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    if (next) {
      this.rows.stretch.reveal(rows, rows.indexOf(next));
      this.choose(next.id);
      requestAnimationFrame(() => document.getElementById(`row-${next.id}`)?.focus());
    }
  }

  // Somebody scrolls through the list.
  scrolled(list) {
    const measure = () => new Map([...list.querySelectorAll('[data-incident]')]
      .map((row) => [row.dataset.incident, row.nextElementSibling ? row.nextElementSibling.offsetTop - row.offsetTop : row.offsetHeight]));
    if (this.rows.stretch.scrolled(this.rows.arranged, list.scrollTop, measure)) {
      this.update();
    }
    this.#peek();
  }

  open(id = this.selectedId ?? this.rows.all[0]?.id) {
    if (!this.desk.board.get(id)) {
      return;
    }
    this.selectedId = id;
    this.openId = id;
    this.#look();
    this.desk.history(id).catch(() => {});
    this.update();
  }

  close() {
    const id = this.openId;
    this.openId = undefined;
    this.seen = undefined;
    this.update();
    requestAnimationFrame(() => document.getElementById(`row-${id}`)?.focus());
  }

  async refresh(id) {
    try {
      await this.desk.details(id);
      this.detailFailures.delete(id);
      this.ledgers.set(id, await this.desk.ledger(id));
    } catch (failure) {
      this.detailFailures.set(id, failure);
    }
    this.update();
  }

  // An order of the officer for the chosen incident, by key or by button.
  order(kind, incident = this.selected) {
    if (!incident || (this.pane === 'shift' && !this.openId)) {
      // The first touch only shows what the second would act on.
      this.move(0);
      return;
    }
    if (!this.openId && incident.id === this.selectedId && !this.rows.all.some(({ id }) => id === incident.id)) {
      // Chosen before, and hidden by a filter since: a key must not act on what nobody sees.
      this.move(0);
      return;
    }
    if (this.desk.refuses(kind, incident)) {
      return;
    }
    // Whoever acts on what is in view has seen it, however soon it goes out of view.
    if (inView().has(incident.id)) {
      this.desk.shown([incident]);
    }
    this.selectedId = incident.id;
    this.#taken = kind === 'acknowledge' ? incident.id : undefined;
    if (['acknowledge', 'closeCase'].includes(kind)) {
      this.desk.command(kind, incident);
    } else if (['arrive', 'accept', 'withdraw'].includes(kind)) {
      this.desk.command(kind, incident, {});
    } else {
      // Facts that come meanwhile must not change what the officer is answering.
      this.#ask({ kind, incident, before: incident.summary, since: incident.sequence });
    }
  }

  // A click on a row: what came under the hand in the last moment was not meant.
  click(kind, incident) {
    if (this.rows.still.justShifted) {
      this.#tell({ tone: 'info', text: t('rowsMoved') });
      return;
    }
    this.order(kind, incident);
  }

  async #ask(sheet) {
    this.sheet = sheet;
    this.update();
    sheet.choices = await this.desk.choices(sheet.kind, sheet.incident).catch(() => null);
    this.update();
    if (sheet.choices && this.sheet === sheet) {
      // What had to be waited for is what the officer needs first; whoever types already is left alone.
      requestAnimationFrame(() => document.activeElement.value || document.querySelector('dialog select[autofocus]')?.focus());
    }
  }

  turnTo(pane) {
    this.pane = pane;
    this.openId = undefined;
    if (pane === 'shift') {
      this.shift.load();
    }
    this.update();
  }

  // A dialog that is about no case.
  ask(kind) {
    this.sheet = { kind };
    this.update();
  }

  help() {
    this.sheet = { kind: 'help' };
    this.update();
  }

  remind() {
    this.sheet = { kind: 'reminders' };
    this.update();
  }

  dismiss() {
    this.sheet = undefined;
    this.update();
    // Opened by a key, a dialog leaves the focus nowhere.
    requestAnimationFrame(() => document.activeElement === document.body && document.getElementById(`row-${this.selectedId}`)?.focus());
  }

  forget(notice) {
    this.notices = this.notices.filter((one) => one !== notice);
    this.update();
  }

  isFresh(incident) {
    return ticks() - (this.fresh.get(incident.id) ?? -Infinity) < NEW_FOR;
  }

  #alerted(incident) {
    const { severity, category, place } = incident.summary;
    this.fresh.set(incident.id, ticks());
    const text = t('newAlert', {
      severity, category: this.desk.names.category(category), place: place?.address ?? this.desk.names.ward(incident.summary.wardId),
    });
    // Each is a line of its own, or two with the same words would be read once.
    this.spoken = [...this.spoken.slice(1 - MOST_SPOKEN), { text }];
    this.#ring();
    if (document.visibilityState === 'visible' && GRAVE.includes(severity)) {
      navigator.vibrate?.([300, 100, 300]);
    }
  }

  #ring() {
    this.alarm.sound(this.desk.board.standing.waiting, ticks());
  }

  #changed() {
    this.#look();
    this.#peek();
    this.update();
  }

  // What is in view changes with the list, not only with the clock.
  #peek() {
    this.#peeking ??= setTimeout(() => {
      this.#peeking = undefined;
      this.#glances.peek();
      this.update();
    }, PEEK_EVERY);
  }

  // Asks for what a fact does not carry: all of an open case, of a chosen one what may be done with it now.
  #look() {
    const { selected } = this;
    const seen = selected && `${this.openId} ${selected.id} ${selected.sequence}`;
    if (seen === this.seen) {
      return;
    }
    this.seen = seen;
    if (selected && this.openId) {
      this.refresh(selected.id);
    } else if (selected && !selected.settled) {
      this.desk.details(selected.id).catch(() => {});
    }
  }

  #tell(notice) {
    this.notices = withRoom(this.notices, notice);
    if (notice.tone === 'drill') {
      this.alarm.drill();
    }
    if (NOTICE_STAYS[notice.tone]) {
      setTimeout(() => this.forget(notice), NOTICE_STAYS[notice.tone]);
    }
    this.update();
  }

  // Looks more often than it draws: a screen that is stale must say so within five seconds of the last sign of life.
  #watch() {
    if (this.desk.closed) {
      return;
    }
    const { state } = this.desk.freshness;
    if (state !== this.freshness) {
      if (state === 'stale' && this.freshness) {
        this.alarm.lost();
      }
      this.freshness = state;
      this.update();
    }
  }

  #tick() {
    if (this.desk.closed) {
      return;
    }
    this.desk.tick();
    if (this.desk.loaded) {
      this.#ring();
      const seen = this.#glances.look();
      this.desk.shown([...seen].map((id) => this.desk.board.get(id)).filter(Boolean));
    }
    this.rows.prepare();
    this.#mark(this.rows.counts.waiting);
    this.update();
  }

  // On the icon of the installed page.
  #mark(waiting) {
    if (waiting !== this.#marked) {
      this.#marked = waiting;
      navigator.setAppBadge?.(waiting).catch(() => {});
    }
  }

  render() {
    const { waiting } = this.rows.counts;
    document.title = `${waiting ? `(${waiting}) ` : ''}${t('title')} – ${this.desk.names.unit(this.desk.unitId)}`;
    const { state } = this.desk.freshness;
    const untrusted = state === 'stale' || state === 'refused' || this.desk.ended;
    return html`
      <div class="screen pane-${this.pane} ${this.openId ? 'with-detail' : ''} ${untrusted ? 'untrusted' : ''}">
        ${header(this)}
        ${banners(this)}
        ${summary(this)}
        <main>
          ${list(this)}
          <section class="map" aria-label=${t('map')}>
            <incident-map .screen=${this} .stamp=${now()}></incident-map>
          </section>
          ${detail(this)}
        </main>
        ${shiftView(this)}
        ${this.#panes()}
      </div>
      ${this.desk.loaded ? pinned(this) : nothing}
      ${notices(this)}
      <div class="hidden-text" role="log" aria-live="assertive" aria-label=${t('newAlerts')}>${repeat(this.spoken, (line) => line, ({ text }) => html`<p>${text}</p>`)}</div>
      ${this.sheet ? sheet(this) : nothing}`;
  }

  #panes() {
    return html`<nav class="panes" aria-label=${t('title')}>
      ${['list', 'map', 'today', 'shift'].map((pane) => html`
        <button class="button quiet" aria-current=${this.pane === pane ? 'page' : nothing}
          @click=${() => this.turnTo(pane)}>${t(pane)}</button>`)}
    </nav>`;
  }
}

// When there are too many, what goes by itself makes room before what somebody has to read.
function withRoom(notices, notice) {
  if (notices.length < MOST_NOTICES) {
    return [...notices, notice];
  }
  const gone = notices.find(({ tone }) => NOTICE_STAYS[tone]) ?? notices[0];
  return [...notices.filter((one) => one !== gone), notice];
}

export function screen(...parts) {
  const made = new Screen(...parts);
  return () => made.render();
}
