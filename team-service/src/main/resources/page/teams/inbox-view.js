// What waits for my hand.

import { html } from 'lit';
import { harmed } from './casualty-view.js';
import { commended } from './commendation-view.js';
import { day } from './days.js';
import { amount, monthWords } from './money.js';
import { asking, due } from './requests-view.js';
import { t } from './words.js';

const TITLES = {
  team: (desk, { nameVi }) => nameVi,
  import: (desk, { teams, members }) => t('importOf', { teams, members }),
  money: (desk, { month, totalVnd }) => `${t('monthOf', { month: monthWords(month) })}: ${amount(totalVnd)}`,
  budgets: (desk, { year, wardId, estimatedVnd }) => `${t('budgetOf', { year, ward: desk.wardName(wardId) })}: ${amount(estimatedVnd)}`,
  commendation: commended,
  casualty: harmed,
  course: (desk, { heldOn, place }) => `${day(heldOn)}, ${place}`,
  requests: (desk, request) => html`${asking(desk, request)} ${due(desk, request)}`,
};

const BOOKS = {
  team: 'register', import: 'imports', money: 'money', budgets: 'budgets', commendation: 'commendations', casualty: 'casualties', course: 'training', requests: 'requests',
};

// Kinds that are shown all together.
const ON_ONE_PAGE = ['budgets', 'requests'];

export function inboxView(desk) {
  const { items } = desk.inbox;
  return html`
    <h2>${t('inbox')}</h2>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t('nothingWaits')}</p></div>`
    : html`<ul class="waiting">${items.map((one) => html`<li data-kind=${one.kind}>
      <div><p class="title">${t(one.step)} <span class="badge">${t(BOOKS[one.kind])}</span></p><p>${TITLES[one.kind](desk, one.thing)}</p></div>
      <a class="button main" href="#/${one.kind}${one.thing.id && !ON_ONE_PAGE.includes(one.kind) ? `/${one.thing.id}` : ''}">${t('open')}</a>
    </li>`)}</ul>`}`;
}
