// What waits for my hand.

import { html } from 'lit';
import { t } from './words.js';

export function inboxView(desk) {
  return html`
    <h2>${t('inbox')}</h2>
    ${desk.waiting.length === 0 ? html`<div class="panel" id="empty"><p>${t('nothingWaits')}</p></div>`
    : html`<ul class="waiting">${desk.waiting.map((one) => html`<li data-kind=${one.kind}>
      <div><p class="title">${t(one.step)}</p><p>${one.kind === 'team' ? one.thing.nameVi
    : t('importOf', { teams: one.thing.teams, members: one.thing.members })}</p></div>
      <a class="button main" href="#/${one.kind}/${one.thing.id}">${t('open')}</a>
    </li>`)}</ul>`}`;
}
