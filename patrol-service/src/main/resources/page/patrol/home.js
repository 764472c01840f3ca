// What is on today, and the two buttons that everything else is there for.

import { html, nothing } from 'lit';
import { moment, timeOfDay } from 'tuantra/clock.js';
import { calls } from './calls.js';
import { requestCards, taskCards } from './support-page.js';
import { t } from './words.js';

export function home(phone, ask) {
  return html`
    <div class="big">
      <a class="button main report" id="report-now" href="#report">${t('reportNow')}</a>
      <button class="button sos" id="sos" @click=${() => ask({ kind: 'sos' })}>${t('help')}</button>
    </div>
    ${calls()}
    <h2>${t('home')}</h2>
    <p class="hint">${phone.loadedAt ? t('asOf', { at: moment(phone.loadedAt) }) : t('neverLoaded')}</p>
    ${phone.patrols.length === 0 ? html`<p>${t('noPatrols')}</p>` : nothing}
    <ul class="cards">${phone.patrols.map(card)}</ul>
    ${requestCards(phone)}
    ${taskCards(phone, ask)}
    <a class="button wide" id="to-work" href="#work">${t('work')}</a>`;
}

function card(patrol) {
  return html`<li><a class="card" data-patrol=${patrol.id} href="#patrol/${patrol.id}">
    <strong>${hour(patrol.plannedStart)} – ${hour(patrol.plannedEnd)}</strong>
    <span class="state ${patrol.status}">${t(`status.${patrol.status}`)}${patrol.local ? html` <em>(${t('notYetSent')})</em>` : nothing}</span>
  </a></li>`;
}

function hour(instant) {
  return timeOfDay(instant).slice(0, 5);
}
