// What people ask about their own data, and how long there is to answer.

import { html, nothing } from 'lit';
import { day, moment } from './days.js';
import { t } from './words.js';

const STEPS = ['export-person', 'answer-data-request', 'decline-data-request'];

export function requestsView(desk) {
  const { items } = desk.requests;
  return html`
    <div class="row"><h2 class="grow">${t('requests')}</h2>
      ${desk.may('enter-data-request') ? html`<button class="button" id="enter-data-request" ?disabled=${desk.busy}
        @click=${() => desk.requests.askToEnter()}>${t('enter-data-request')}</button>` : nothing}</div>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t('noRequests')}</p></div>`
    : items.map((one) => html`<section class="panel" data-id=${one.id} data-status=${one.status}>
      <h2>${asking(desk, one)}</h2>
      <p class="row"><strong>${desk.word(one.kind)}</strong> ${due(desk, one)}</p>
      <p class="hint">${t('receivedAt', { moment: moment(one.receivedAt), channel: desk.word(one.channel) })}</p>
      ${one.wish ? html`<p class="paper">${one.wish}</p>` : nothing}
      ${one.answer ? html`<p class="paper"><strong>${t('answer')}:</strong> ${one.answer}</p>` : nothing}
      ${one.history.some(({ action }) => action === 'export-person') ? html`<p class="hint">${t('copyWasMade')}</p>` : nothing}
      <div class="row">${STEPS.filter((step) => one.allowed.includes(step)).map((step) => html`<button class="button" data-step=${step} ?disabled=${desk.busy}
        @click=${() => desk.requests.begin(one, step)}>${t(step)}</button>`)}</div></section>`)}`;
}

export function asking(desk, { teamId, memberId }) {
  return `${desk.people.name(teamId, memberId) ?? t('somebodyElse')}, ${desk.people.team(teamId)?.nameVi ?? '–'}`;
}

export function due(desk, { status, overdue, dueOn }) {
  if (status !== 'RECEIVED') {
    return html`<span class="badge ${status === 'ANSWERED' ? 'sent' : 'over'}">${desk.word(status)}</span>`;
  }
  return html`<span class="badge ${overdue ? 'over' : 'soon'}">${t(overdue ? 'answerWasDue' : 'answerBy', { day: day(dueOn) })}</span>`;
}
