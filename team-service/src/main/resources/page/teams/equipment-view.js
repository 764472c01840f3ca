// The ward's book of equipment: who holds what, what is missing, and many handed out at once.

import { html, nothing } from 'lit';
import { finds } from 'tuantra/fold.js';
import { day } from './days.js';
import { present } from './history.js';
import { t } from './words.js';

const STEPS = ['return-equipment', 'find-equipment', 'report-loss', 'report-damage', 'write-off-equipment'];
const TONE = { IN_STOCK: 'sent', LOST: 'over', BROKEN: 'over', WRITTEN_OFF: '' };

export function equipmentView(desk) {
  const items = desk.book.items.filter((item) => finds(desk.book.query, item.typeNameVi, item.serial, desk.book.holderOf(item)?.fullName));
  return html`
    <div class="row"><h2 class="grow">${t('equipment')}</h2>
      ${desk.may('register-equipment') ? html`<button class="button" id="register-equipment" ?disabled=${desk.busy}
        @click=${() => desk.ask({ kind: 'items' })}>${t('register-equipment')}</button>` : nothing}
      ${desk.book.chosen.size ? html`<button class="button main" id="hand-out" ?disabled=${desk.busy}
        @click=${() => desk.ask({ kind: 'handOut' })}>${t('handOut', { count: desk.book.chosen.size })}</button>` : nothing}</div>
    <div class="panel"><label>${t('lookForItem')} <input class="field" id="query" type="search" autocomplete="off" .value=${desk.book.query}
      @input=${(event) => desk.book.find(event.target.value)}></label></div>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t('noItems')}</p></div>`
    : html`<div class="panel wide"><table id="items" class="cards"><thead><tr><th></th><th>${t('item')}</th><th>${t('state')}</th><th>${t('holder')}</th><th></th></tr></thead>
      <tbody>${items.map((item) => row(desk, item))}</tbody></table></div>`}`;
}

function row(desk, item) {
  const holder = desk.book.holderOf(item);
  return html`<tr data-serial=${item.serial} data-status=${item.status}>
    <td>${item.allowed.includes('issue-equipment') ? html`<input type="checkbox" aria-label=${t('chooseItem', { serial: item.serial })}
      .checked=${desk.book.chosen.has(item.itemId)} @change=${() => desk.book.tick(item.itemId)}>` : nothing}</td>
    <td><strong>${item.typeNameVi}</strong> ${item.serial}${item.permit ? html`<br><span class="hint">${t('permitOf', { number: item.permit.number, day: day(item.permit.expiresOn) })}</span>` : nothing}</td>
    <td><span class="badge ${TONE[item.status] ?? 'soon'}">${desk.word(item.status)}</span>
      ${item.holderHasLeft ? html`<span class="badge over">${t('holderHasLeft')}</span>` : nothing}</td>
    <td>${holder ? html`${holder.fullName}<br><span class="hint">${holder.teamNameVi}, ${t('heldSince', { day: day(item.holding.issuedOn) })}</span>` : '–'}
      ${item.past.length ? html`<br><span class="hint">${t('heldBefore', { count: item.past.length })}</span>` : nothing}</td>
    <td><div class="row">${STEPS.filter((step) => item.allowed.includes(step)).map((step) => html`<button class="button quiet" data-step=${step}
      ?disabled=${desk.busy} @click=${() => desk.book.handle(item, step)}>${t(step)}</button>`)}</div></td>
  </tr>`;
}

// What many need before they are handed out or come into the book.
export function handOut(desk) {
  const teams = desk.book.teams.filter(({ status }) => status === 'ACTIVE');
  const team = teams.find(({ id }) => id === desk.asked.teamId) ?? teams[0];
  return html`
    <label class="label" for="teamId">${t('teamName')}</label>
    <select class="field" id="teamId" name="teamId" @change=${(event) => desk.ask({ ...desk.asked, teamId: event.target.value })}>
      ${teams.map(({ id, nameVi }) => html`<option value=${id} ?selected=${id === team?.id}>${nameVi}</option>`)}</select>
    <label class="label" for="memberId">${t('toWhom')}</label>
    <select class="field" id="memberId" name="memberId"><option value="">${t('oneEach')}</option>
      ${team ? present(team.members, desk.today, team.status).map((one) => html`<option value=${one.id}>${one.fullName} – ${desk.word(one.role)}</option>`) : nothing}</select>
    <label class="label" for="decisionNumber">${t('decisionNumber')}</label>
    <input class="field" id="decisionNumber" name="decisionNumber" required maxlength="60" placeholder="31/QĐ-UBND" autocomplete="off">`;
}

export function newItems(desk) {
  return html`
    <label class="label" for="type">${t('kindOfItem')}</label>
    <select class="field" id="type" name="type">${desk.book.types.map(({ code, nameVi }) => html`<option value=${code}>${nameVi}</option>`)}</select>
    <label class="label" for="prefix">${t('serialPrefix')}</label>
    <input class="field" id="prefix" name="prefix" maxlength="40" placeholder="BD-" autocomplete="off">
    <label class="label" for="first">${t('serialFrom')}</label>
    <input class="field" id="first" name="first" type="number" min="0" max="999999" value="1" required>
    <label class="label" for="last">${t('serialTo')}</label>
    <input class="field" id="last" name="last" type="number" min="0" max="999999" value="20" required>
    <label class="label" for="custodian">${t('custodian')}</label>
    <input class="field" id="custodian" name="custodian" maxlength="100" autocomplete="off">
    <label class="label" for="permitNumber">${t('permitIfTool')}</label>
    <input class="field" id="permitNumber" name="permitNumber" maxlength="60" autocomplete="off">
    <label class="label" for="permitUntil">${t('permitUntil')}</label>
    <input class="field" id="permitUntil" name="permitUntil" type="date">`;
}
