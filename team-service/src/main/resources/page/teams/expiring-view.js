// Certificates and permits that end soon.

import { html } from 'lit';
import { day, daysBetween } from './days.js';
import { t } from './words.js';

const WEEKS = [30, 60, 90];

export function expiringView(desk) {
  const { certificates, permits, within } = desk.expiring;
  return html`
    <div class="row"><h2 class="grow">${t('expiring')}</h2>
      <label>${t('within')} <select class="field" id="within" ?disabled=${desk.busy}
        @change=${(event) => desk.expiring.look(Number(event.target.value))}>
        ${WEEKS.map((days) => html`<option value=${days} ?selected=${days === within}>${t('daysOf', { days })}</option>`)}
      </select></label></div>
    <section class="panel"><h2>${t('certificates')}</h2>
      ${certificates.length === 0 ? html`<p class="hint">${t('noCertificates')}</p>`
    : html`<div class="wide" tabindex="0"><table id="certificates"><thead><tr><th>${t('teamName')}</th><th>${t('fullName')}</th><th>${t('until')}</th><th></th></tr></thead>
      <tbody>${certificates.map((one) => html`<tr><td><a href="#/team/${one.teamId}">${one.teamNameVi}</a></td>
        <td>${one.fullName}</td><td>${day(one.validUntil)}</td><td>${left(desk, one.validUntil)}</td></tr>`)}</tbody></table></div>`}
    </section>
    <section class="panel"><h2>${t('permits')}</h2>
      ${permits.length === 0 ? html`<p class="hint">${t('noPermits')}</p>`
    : html`<div class="wide" tabindex="0"><table id="permits"><thead><tr><th>${t('item')}</th><th>${t('permit')}</th><th>${t('until')}</th><th></th></tr></thead>
      <tbody>${permits.map((item) => html`<tr><td>${item.typeNameVi} · ${item.serial}</td>
        <td>${item.permit.number}</td><td>${day(item.permit.expiresOn)}</td><td>${left(desk, item.permit.expiresOn)}</td></tr>`)}</tbody></table></div>`}
    </section>`;
}

function left(desk, end) {
  const days = daysBetween(desk.today, end);
  return days > 0 ? html`<span class="badge soon">${t('daysLeft', { days })}</span>` : html`<span class="badge over">${t('ended')}</span>`;
}
