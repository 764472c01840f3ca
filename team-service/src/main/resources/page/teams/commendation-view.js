// Whom the ward proposes to honour, how far it is, and whose turn it is.

import { html, nothing } from 'lit';
import { day } from './days.js';
import { historyOf, stepsOf, turnOf } from './steps-view.js';
import { t } from './words.js';

const TONE = { REJECTED: 'over', AWARDED: 'sent' };

export function commendationsView(desk) {
  const { items } = desk.commendations;
  return html`
    <div class="row"><h2 class="grow">${t('commendations')}</h2>
      ${desk.may('propose-commendation') ? html`<button class="button main" id="propose-commendation" ?disabled=${desk.busy}
        @click=${() => desk.commendations.askToPropose()}>${t('propose-commendation')}</button>` : nothing}</div>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t('noCommendations')}</p></div>`
    : html`<div class="panel wide" tabindex="0"><table id="commendations" class="cards"><thead><tr><th>${t('whom')}</th><th>${t('kindOfCommendation')}</th><th>${t('state')}</th><th>${t('turn')}</th></tr></thead>
      <tbody>${items.map((one) => html`<tr data-id=${one.id} data-status=${one.status}>
        <td><a href="#/commendation/${one.id}"><strong>${commended(desk, one)}</strong></a><br><span class="hint">${desk.wardName(one.wardId)}</span></td>
        <td>${desk.word(one.kind)}<br><span class="hint">${desk.word(one.occasion)}</span></td>
        <td>${state(desk, one)}</td><td>${one.waitsFor.map((role) => desk.word(role)).join(', ') || '–'}</td></tr>`)}</tbody></table></div>`}`;
}

export function commendationView(desk) {
  const { one, steps } = desk.commendations;
  return html`
    <p><a href="#/commendations">← ${t('commendations')}</a></p>
    <section class="panel"><h2>${commended(desk, one)}</h2>
      <p class="row">${state(desk, one)}</p>
      <p>${desk.word(one.kind)} – ${desk.word(one.occasion)}${one.achievements.length ? `, ${t('forDuties', { count: one.achievements.length })}` : ''}</p>
      <p class="paper">${one.merit}</p>
      ${one.decision ? html`<p>${t('decisionOf', { number: one.decision.number, day: day(one.decision.decidedOn) })}</p>` : nothing}
      ${turnOf(desk, one.waitsFor)}
      <div class="row" id="steps">${stepsOf(desk, steps, (step) => desk.commendations.begin(step))}</div></section>
    <section class="panel"><h2>${t('wayOf')}</h2>${historyOf(desk, one.history)}</section>`;
}

export function commended(desk, { teamId, memberId }) {
  const team = desk.people.team(teamId)?.nameVi ?? t('somebodyElse');
  return memberId ? `${desk.people.name(teamId, memberId) ?? t('somebodyElse')}, ${team}` : team;
}

function state(desk, { status, slow, ageDays }) {
  return html`<span class="badge ${TONE[status] ?? 'soon'}" data-status=${status}>${desk.word(status)}</span>
    ${slow ? html`<span class="badge over">${t('slowFor', { days: ageDays })}</span>` : nothing}`;
}
