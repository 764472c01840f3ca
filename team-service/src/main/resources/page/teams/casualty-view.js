// Who came to harm on duty, what is done about it, and whose turn it is.

import { html, nothing } from 'lit';
import { moment } from './days.js';
import { amount } from './money.js';
import { historyOf, stepsOf, turnOf } from './steps-view.js';
import { t } from './words.js';

const TONE = { REFUSED: 'over', CLOSED: 'sent' };

export function casualtiesView(desk) {
  const { items } = desk.casualties;
  return html`
    <div class="row"><h2 class="grow">${t('casualties')}</h2>
      ${desk.may('report-casualty') ? html`<button class="button main" id="report-casualty" ?disabled=${desk.busy}
        @click=${() => desk.casualties.askToReport()}>${t('report-casualty')}</button>` : nothing}</div>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t(desk.may('list-casualties') ? 'noCasualties' : 'casualtiesElsewhere')}</p></div>`
    : html`<div class="panel wide" tabindex="0"><table id="casualties" class="cards"><thead><tr><th>${t('whom')}</th><th>${t('kindOfCasualty')}</th><th>${t('state')}</th><th>${t('turn')}</th></tr></thead>
      <tbody>${items.map((one) => html`<tr data-id=${one.id} data-status=${one.status}>
        <td><a href="#/casualty/${one.id}"><strong>${harmed(desk, one)}</strong></a><br><span class="hint">${desk.wardName(one.wardId)}</span></td>
        <td>${desk.word(one.type)}<br><span class="hint">${moment(one.occurredAt)}</span></td>
        <td>${state(desk, one)}</td><td>${one.waitsFor.map((role) => desk.word(role)).join(', ') || '–'}</td></tr>`)}</tbody></table></div>`}`;
}

export function casualtyView(desk) {
  const { one, steps } = desk.casualties;
  return html`
    <p><a href="#/casualties">← ${t('casualties')}</a></p>
    <section class="panel"><h2>${harmed(desk, one)}</h2>
      <p class="row">${state(desk, one)}</p>
      <p>${desk.word(one.type)}, ${moment(one.occurredAt)}${one.dutyId ? `, ${t('wasOnDuty')}` : ''}</p>
      ${one.papers.length ? html`<p>${t('inTheFile', { papers: one.papers.map((paper) => desk.word(paper)).join(', ') })}</p>` : nothing}
      ${one.support ? html`<p>${t('supportOf', { number: one.support.decisionNumber, amount: amount(one.support.amountVnd) })}</p>` : nothing}
      ${turnOf(desk, one.waitsFor)}
      <div class="row" id="steps">${stepsOf(desk, steps, (step) => desk.casualties.begin(step))}
        ${one.allowed.includes('disclose-health') ? html`<button class="button quiet" id="disclose-health" ?disabled=${desk.busy}
          @click=${() => desk.casualties.askForHealth()}>${t('disclose-health')}</button>` : nothing}</div></section>
    <section class="panel"><h2>${t('wayOf')}</h2>${historyOf(desk, one.history)}</section>`;
}

export function health(desk, close) {
  const { description, degree } = desk.asked.health;
  return html`<h2 id="sheet-title">${t('disclose-health')}</h2>
    <p class="paper" id="health">${description}</p>
    ${degree ? html`<p>${t('degreeOf', { degree })}</p>` : nothing}
    <p class="hint">${t('wasNoted')}</p>
    <div class="actions"><button class="button main" @click=${close}>${t('close')}</button></div>`;
}

export function harmed(desk, { teamId, memberId }) {
  return `${desk.people.name(teamId, memberId) ?? t('somebodyElse')}, ${desk.people.team(teamId)?.nameVi ?? '–'}`;
}

function state(desk, { status, late }) {
  return html`<span class="badge ${TONE[status] ?? 'soon'}" data-status=${status}>${desk.word(status)}</span>
    ${late ? html`<span class="badge over">${t('reportedLate')}</span>` : nothing}`;
}
