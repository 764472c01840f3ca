// "Ca trực": what came in a shift, who took it and how fast, what is still open, notes, and one officer who relieves
// another. It takes the place of list and map; what waits stays pinned above it.

import { html, nothing } from 'lit';
import { now, span } from 'tuantra/clock.js';
import { save } from 'tuantra/save.js';
import { badge } from './severity.js';
import { csv, fromLocalInput, localInput, minute, shiftBegan, shifts } from './shift.js';
import { t } from './words.js';

const SEVERITIES = ['S1', 'S2', 'S3', 'S4'];
const OWN = 'own';

export class ShiftView {
  #screen;
  #asked = 0;

  account;
  failure;
  loading = false;
  // 'own': since the officer took over; the number of a shift by the clock; 'free': from–to.
  which = OWN;
  free;
  unit;

  constructor(screen) {
    this.#screen = screen;
  }

  get period() {
    const at = now();
    if (this.which === OWN) {
      const from = shiftBegan(at, this.#screen.desk.reliefs.last);
      return { from, to: Math.max(shifts(at, 1)[0].to, from + 60_000) };
    }
    return this.which === 'free' ? this.free : shifts(at)[Number(this.which)];
  }

  async load() {
    const { desk } = this.#screen;
    const { from, to } = this.period;
    this.#asked += 1;
    const turn = this.#asked;
    this.loading = true;
    this.#screen.update();
    try {
      const query = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...(this.unit && { unit: this.unit }) });
      const account = await desk.ask(`/api/shifts?${query}`);
      if (turn === this.#asked) {
        Object.assign(this, { account, failure: undefined });
      }
    } catch (failure) {
      if (turn === this.#asked) {
        Object.assign(this, { account: undefined, failure: failure.status ? failure.message : t('failedUnreachable') });
      }
    }
    if (turn === this.#asked) {
      this.loading = false;
    }
    this.#screen.update();
  }

  choose(which) {
    if (which === 'free') {
      this.free = this.period;
    }
    this.which = which;
    this.load();
  }

  move(side, text) {
    const at = fromLocalInput(text);
    if (Number.isFinite(at)) {
      this.free = { ...this.free, [side]: at };
      this.load();
    }
  }

  of(unit) {
    this.unit = unit || undefined;
    this.load();
  }

  download() {
    const { desk } = this.#screen;
    const { account } = this;
    const heads = ['number', 'severity', 'kind', 'place', 'ward', 'receivedAt', 'takenAtHead', 'takenByHead', 'secondsToTake', 'endedAtHead', 'stateHead'].map((head) => t(head));
    const rows = account.cases.map((one) => [
      one.number, one.severity, desk.names.category(one.category), one.address, desk.names.ward(one.wardId), minute(Date.parse(one.receivedAt)),
      one.takenAt && minute(Date.parse(one.takenAt)), one.takenBy && desk.office(one.takenBy), one.secondsToTake, one.endedAt && minute(Date.parse(one.endedAt)), t(one.state)]);
    save(`ca-truc-${localInput(Date.parse(account.from)).replace(/[:T]/g, '-')}.csv`, new Blob([csv(heads, rows)], { type: 'text/csv' }));
  }
}

export function shiftView(screen) {
  if (screen.pane !== 'shift') {
    return nothing;
  }
  const { shift, desk } = screen;
  return html`<section class="shift" aria-label=${t('shift')} aria-busy=${shift.loading}>
    <header>
      <h2>${t('shift')}</h2>
      <button class="button back" @click=${() => screen.turnTo('list')}>${t('back')}</button>
    </header>
    <div class="which">
      <label class="label" for="which-shift">${t('whichShift')}</label>
      <select class="field" id="which-shift" @change=${(event) => shift.choose(event.target.value)}>
        <option value=${OWN} ?selected=${shift.which === OWN}>${t('ownShift', { at: minute(shiftBegan(now(), desk.reliefs.last)) })}</option>
        ${shifts(now()).map(({ from, to }, at) => html`<option value=${at} ?selected=${shift.which === String(at)}>${minute(from)} – ${minute(to)}</option>`)}
        <option value="free" ?selected=${shift.which === 'free'}>${t('freeShift')}</option>
      </select>
      ${shift.which === 'free' ? html`
        <input class="field" type="datetime-local" aria-label=${t('from')} .value=${localInput(shift.free.from)} @change=${(event) => shift.move('from', event.target.value)}>
        <input class="field" type="datetime-local" aria-label=${t('to')} .value=${localInput(shift.free.to)} @change=${(event) => shift.move('to', event.target.value)}>` : nothing}
      ${below(screen)}
      <span class="spring"></span>
      <button class="button" ?disabled=${!shift.account} @click=${() => print()}>${t('print')}</button>
      <button class="button" ?disabled=${!shift.account} @click=${() => shift.download()}>${t('asTable')}</button>
      <button class="button main" @click=${() => screen.ask('signShift')}>${t('changeShift')}</button>
    </div>
    ${shift.failure ? html`<p class="problem" role="alert">${shift.failure} <button class="button quiet" @click=${() => shift.load()}>${t('tryAgain')}</button></p>` : nothing}
    ${shift.account ? account(screen, shift.account) : shift.loading ? html`<p class="empty" role="status">${t('choicesLoading')}</p>` : nothing}
  </section>`;
}

// Whoever stands above looks at each of those below, too.
function below({ desk, shift }) {
  const units = desk.names.below(desk.unitId);
  return units.length === 0 ? nothing : html`<select class="field" aria-label=${t('unit')} @change=${(event) => shift.of(event.target.value)}>
    <option value="">${t('allBelow', { unit: desk.names.unit(desk.unitId) })}</option>
    ${units.map(({ unitId, nameVi }) => html`<option value=${unitId} ?selected=${shift.unit === unitId}>${nameVi}</option>`)}</select>`;
}

function account(screen, { figures, wards, cases, notes, reliefs, complete, from, to, drawnAt, by, unitId }) {
  const { desk } = screen;
  const open = cases.filter(({ endedAt }) => !endedAt);
  const ended = cases.filter(({ endedAt }) => endedAt);
  return html`
    <p class="of"><b>${desk.names.unit(unitId)}</b> · ${minute(Date.parse(from))} – ${minute(Date.parse(to))}
      <span class="hint">${t('drawnBy', { at: minute(Date.parse(drawnAt)), who: desk.who(by) })}</span></p>
    <p class="printed">${t('printedBy', { at: minute(now()), who: desk.self })}</p>
    ${complete ? nothing : html`<p class="problem" role="alert">${t('accountCut')}</p>`}
    <dl class="shift-figures">
      ${number('carriedIn', figures.before)}
      ${number('receivedInShift', figures.received, html`${SEVERITIES.map((one) => (figures.bySeverity[one] ? html`<span class="one">${badge(one)} ${figures.bySeverity[one]}</span>` : nothing))}`)}
      ${number('takenInShift', figures.taken)}
      ${number('medianAck', figures.medianSecondsToTake === undefined ? t('none') : span(figures.medianSecondsToTake * 1000))}
      ${number('longestAck', figures.longestSecondsToTake === undefined ? t('none') : span(figures.longestSecondsToTake * 1000))}
      ${number('endedInShift', figures.ended)}
      ${number('falseAlarms', figures.falseAlarms)}
      ${number('carriedOut', figures.open)}
      ${number('waiting', figures.waiting)}
    </dl>
    ${wards.length === 0 ? nothing : html`<table class="table"><caption>${t('byWard')}</caption>
      <thead><tr><th>${t('ward')}</th><th>${t('receivedInShift')}</th><th>${t('takenInShift')}</th><th>${t('medianAck')}</th><th>${t('carriedOut')}</th><th>${t('waiting')}</th></tr></thead>
      <tbody>${wards.map(({ wardId, figures: own }) => html`<tr><th>${desk.names.ward(wardId)}</th><td>${own.received}</td><td>${own.taken}</td>
        <td>${own.medianSecondsToTake === undefined ? t('none') : span(own.medianSecondsToTake * 1000)}</td><td>${own.open}</td><td>${own.waiting}</td></tr>`)}</tbody></table>`}
    ${table(screen, t('carriedOutList', { count: open.length }), open)}
    ${table(screen, t('endedList', { count: ended.length }), ended)}
    <h3>${t('notes')}</h3>
    ${notes.length === 0 ? html`<p class="hint">${t('noNotes')}</p>` : html`<ul class="notes">${notes.map(({ at, text, by: who }) => html`
      <li><time>${minute(Date.parse(at))}</time> <span>${text}</span> <span class="by">${desk.who(who)}</span></li>`)}</ul>`}
    <form class="add-note" @submit=${(event) => addNote(screen, event)}>
      <label class="hidden-text" for="note">${t('addNote')}</label>
      <input class="field" id="note" name="note" maxlength="2000" required autocomplete="off" placeholder=${t('addNote')}>
      <button class="button" type="submit">${t('save')}</button>
    </form>
    <p class="hint add-note">${t('reasonPrivacy')}</p>
    ${reliefs.length === 0 ? nothing : html`<h3>${t('reliefs')}</h3><ul class="notes">${reliefs.map((relief) => html`
      <li><time>${minute(Date.parse(relief.acceptedAt))}</time> <span>${t('relieved', { gone: desk.who(relief.by), come: desk.who(relief.acceptedBy), count: relief.open.length })}
        ${relief.note ? html`<q>${relief.note}</q>` : nothing}</span></li>`)}</ul>`}
    <p class="signatures"><span>${t('whoGoes')}</span><span>${t('whoComes')}</span></p>`;
}

function number(name, value, more = nothing) {
  return html`<div data-shift=${name}><dt>${t(name)}</dt><dd><b>${value}</b> ${more}</dd></div>`;
}

function table({ desk }, caption, cases) {
  return html`<table class="table cases"><caption>${caption}</caption>
    ${cases.length === 0 ? nothing : html`<thead><tr>${['number', 'severity', 'kind', 'place', 'receivedAt', 'takenByHead', 'secondsHead', 'stateHead'].map((head) => html`<th>${t(head)}</th>`)}</tr></thead>`}
    <tbody>${cases.map((one) => html`<tr data-case=${one.id}>
      <td class="number">${one.number}</td><td>${badge(one.severity)}</td><td>${desk.names.category(one.category)}</td>
      <td>${one.address ?? ''} <span class="hint">${desk.names.ward(one.wardId)}</span></td>
      <td>${minute(Date.parse(one.receivedAt))}</td><td>${one.takenBy ? desk.who(one.takenBy) : t('none')}</td>
      <td>${one.secondsToTake === undefined ? t('none') : span(one.secondsToTake * 1000)}</td><td>${t(one.state)}</td></tr>`)}</tbody></table>`;
}

async function addNote(screen, event) {
  event.preventDefault();
  const form = event.target;
  const text = new FormData(form).get('note').trim();
  if (text === '') {
    return;
  }
  if (await screen.desk.note(text)) {
    form.reset();
    await screen.shift.load();
  }
}
