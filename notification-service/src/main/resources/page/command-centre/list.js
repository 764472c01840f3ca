// The live list.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { moment, now, span } from 'tuantra/clock.js';
import { language } from 'tuantra/language.js';
import { badge } from './severity.js';
import { t } from './words.js';

export function list(screen) {
  const { arranged, counts, filter, search, still, stretch } = screen.rows;
  const { drawn: near, above, below } = stretch.of(arranged);
  const drawn = withChosen(near, arranged, screen.selectedId);
  still.drawn(drawn, arranged);
  const names = { open: 'filterOpen', waiting: 'filterWaiting', active: 'filterActive', done: 'filterDone' };
  return html`<section class="list" aria-label=${t('list')} aria-busy=${!screen.desk.loaded}>
    <div class="filters">
      <div class="tabs">
        ${Object.keys(names).map((name) => html`<button class="button quiet" aria-pressed=${filter === name}
          @click=${() => screen.show(name)}>${t(names[name])} <b>${counts[name]}</b></button>`)}
      </div>
      <label class="hidden-text" for="search">${t('search')}</label>
      <input class="field" id="search" type="search" autocomplete="off" placeholder=${`${t('search')}  ( / )`} .value=${search}
        @input=${(event) => screen.find(event.target.value)}>
    </div>
    ${arranged.length === 0 ? empty(screen) : html`<ol class="rows" aria-label=${t('rowsOf', { count: arranged.length })}
      @pointermove=${() => still.point()} @pointerleave=${() => still.leave()}
      @scroll=${(event) => screen.scrolled(event.currentTarget)}>
      ${space(above)}
      ${repeat(drawn, ({ id }) => id, (incident) => row(screen, incident))}
      ${space(below)}</ol>`}
  </section>`;
}

function space(height) {
  return height === 0 ? nothing : html`<li class="space" aria-hidden="true" .style=${`height: ${height}px`}></li>`;
}

// A case that an officer has just taken goes down among those in hand, and must not go out of sight.
function withChosen(near, arranged, id) {
  const chosen = id && !near.some((incident) => incident.id === id) && arranged.find((incident) => incident.id === id);
  return chosen ? [...near, chosen] : near;
}

function empty(screen) {
  const { desk, rows } = screen;
  const { elsewhere, filter, search } = rows;
  if (!desk.loaded) {
    return html`<p class="empty">${t('loading')}</p>`;
  }
  if (search) {
    return html`<div class="empty"><p>${t('emptySearch', { text: search })}</p>
      ${elsewhere > 0 ? html`<button class="button" @click=${() => { rows.showAll(); screen.update(); }}>${t('foundElsewhere', { count: elsewhere })}</button>` : nothing}</div>`;
  }
  return filter === 'open'
    ? html`<div class="empty"><p><b>${t('emptyOpen')}</b></p><p>${t('emptyOpenHint')}</p></div>`
    : html`<p class="empty">${t('emptyFilter')}</p>`;
}

// Drawn anew when it would look different; the age of what nobody sees stands still.
function row(screen, incident) {
  const { desk } = screen;
  const order = desk.commands.get(incident.id);
  return guard([
    incident, incident.revision, screen.inSight(incident) ? age(incident) : '', screen.selectedId === incident.id, screen.isFresh(incident),
    order, order?.tries, order?.failure, order?.slow, order?.following.length, desk.names.revision, language(),
  ], () => drawnRow(screen, incident));
}

function drawnRow(screen, incident) {
  const { desk } = screen;
  const { summary } = incident;
  const classes = [
    'row', summary.severity,
    incident.waiting ? 'waiting' : incident.active ? 'active' : 'done',
    screen.isFresh(incident) && incident.waiting ? 'fresh' : '',
  ].join(' ');
  return html`<li class=${classes} data-incident=${incident.id}>
    <button class="what" id="row-${incident.id}" aria-current=${screen.selectedId === incident.id ? 'true' : nothing}
      @focus=${() => screen.choose(incident.id)} @click=${() => screen.open(incident.id)}>
      ${badge(summary.severity)}
      <span class="kind">${desk.names.category(summary.category)}</span>
      <span class="age">${age(incident)}</span>
      <span class="where">${where(desk, summary)}</span>
      <span class="state">${t(summary.state)}</span>
      <span class="marks">${marks(incident)}</span>
      <span class="who">${standing(desk, incident)}</span>
    </button>
    ${incident.unclaimed && !desk.refuses('acknowledge', incident) && !desk.commands.has(incident.id) ? html`<button class="button main take"
      @click=${() => screen.click('acknowledge', incident)}>${t('acknowledge')} <span class="key" aria-hidden="true">T</span></button>` : nothing}
    ${(incident.offered ? !desk.refuses('accept', incident) : desk.may('accept', incident)) && !desk.commands.has(incident.id) ? html`<button class="button main take"
      @click=${() => screen.click('accept', incident)}>${t('accept')}</button>` : nothing}
    ${progress(screen, incident)}
  </li>`;
}

export function age(incident) {
  const end = incident.waiting ? now() : Date.parse(incident.acknowledgement?.at ?? '') || now();
  return incident.open && incident.waiting ? span(end - incident.receivedAt) : span(now() - incident.receivedAt);
}

// A ward's own desk knows which ward it is.
export function where(desk, { place, wardId, wardPoliceId }) {
  const address = place?.address ?? (place?.latitude !== undefined ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}` : t('placeUnknown'));
  return wardPoliceId === desk.unitId ? html`${address}` : html`${address} <span class="ward">· ${desk.names.ward(wardId)}</span>`;
}

export function marks(incident) {
  const { summary, alert, heldBack } = incident;
  const why = { TIMEOUT: 'alertedByTimeout', MANUAL: 'alertedByHand', BORDER: 'alertedByBorder', SUCCESSION: 'alertedBySuccession' }[alert?.trigger];
  return html`
    ${summary.number ? html`<span class="number">${summary.number}</span>` : nothing}
    ${heldBack ? html`<span class="mark strong">${t('seenBefore', { at: moment(summary.detectedAt), span: span(heldBack) })}</span>` : nothing}
    ${why ? html`<span class="mark strong">${t(why)}</span>` : nothing}
    ${(summary.modifiers ?? []).filter((modifier) => modifier !== 'BORDER_AREA' || alert?.trigger !== 'BORDER').map((modifier) => html`<span class="mark">${t(modifier)}</span>`)}`;
}

export function standing(desk, incident) {
  const { acknowledgement, forces, summary } = incident;
  return html`
    ${acknowledgement ? html`<span class="taken">✓ ${t('takenBy', { who: desk.who(acknowledgement.by), at: desk.at(acknowledgement.at) })}
      (${t('takenAfter', { span: span(Date.parse(acknowledgement.at) - incident.receivedAt) })})</span>` : nothing}
    ${acknowledgement && summary.handlingUnitId !== acknowledgement.by.unitId && incident.open
    ? html`<span class="taken">${t('handledBy', { unit: desk.names.unit(summary.handlingUnitId) })}</span>` : nothing}
    ${forces && incident.open ? html`<span class="forces">${forcesText(desk, forces)}</span>` : nothing}`;
}

function forcesText(desk, { headcount, expectedAt, arrived }) {
  if (arrived) {
    return t('forcesThere');
  }
  return expectedAt ? t('forcesComing', { count: headcount, at: desk.at(expectedAt) }) : t('forcesGoing', { count: headcount });
}

export function progress(screen, incident) {
  const { desk } = screen;
  const order = desk.commands.get(incident.id);
  if (!order) {
    return nothing;
  }
  const what = t(order.kind);
  if (order.failure) {
    return html`<p class="progress problem" role="alert"><span>${t('notSent', { what })}</span>
      <button class="button" @click=${() => desk.again(incident)}>${t('tryAgain')}</button>
      <button class="button quiet" @click=${() => { desk.drop(incident); screen.update(); }}>${t('close')}</button></p>`;
  }
  return html`<p class="progress" role="status">
    <span>${order.tries > 1 ? t('sendingAgain', { what, tries: order.tries }) : t(order.slow ? 'sendingSlowly' : 'sending', { what })}
      ${order.following.map(({ kind }) => t('sendingNext', { what: t(kind) }))}</span>
    ${order.tries === 1 && !order.slow ? nothing : html`<button class="button quiet" @click=${() => desk.stop(incident)}>${t('giveUp')}</button>`}</p>`;
}
