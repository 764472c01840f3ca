// What waits for my hand.

import { html } from 'lit';
import { amount, monthWords } from './money.js';
import { t } from './words.js';

const TITLES = {
  team: ({ nameVi }) => nameVi,
  import: ({ teams, members }) => t('importOf', { teams, members }),
  money: ({ month, totalVnd }) => `${t('monthOf', { month: monthWords(month) })}: ${amount(totalVnd)}`,
};

export function inboxView(desk) {
  return html`
    <h2>${t('inbox')}</h2>
    ${desk.waiting.length === 0 ? html`<div class="panel" id="empty"><p>${t('nothingWaits')}</p></div>`
    : html`<ul class="waiting">${desk.waiting.map((one) => html`<li data-kind=${one.kind}>
      <div><p class="title">${t(one.step)}</p><p>${TITLES[one.kind](one.thing)}</p></div>
      <a class="button main" href="#/${one.kind}${one.thing.id ? `/${one.thing.id}` : ''}">${t('open')}</a>
    </li>`)}</ul>`}`;
}
