// What has to be said or looked at before going on.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { nameOf, shown } from './figures.js';
import { t } from './words.js';

export function sheet(desk) {
  const { kind } = desk.asked;
  const body = { reason, sign, send, behind, shares }[kind](desk);
  const close = () => desk.ask(undefined);
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @cancel=${(event) => {
    event.preventDefault();
    close();
  }}>${body(close)}</dialog>`;
}

const form = (desk, close, title, parts, content) => html`<form method="dialog" @submit=${(event) => {
  event.preventDefault();
  desk.take(desk.asked.action, content(new FormData(event.target)));
}}>
  <h2 id="sheet-title">${title}</h2>
  ${parts}
  <div class="actions">
    <button class="button" type="button" @click=${close}>${t('cancel')}</button>
    <button class="button main" id="confirm">${t('yes')}</button>
  </div>
</form>`;

const reason = (desk) => (close) => form(desk, close, t(desk.asked.action), html`
  <label class="label" for="reason">${t('reason')}</label>
  <textarea class="field" id="reason" name="reason" required minlength="5" maxlength="1000"></textarea>`,
(data) => ({ reason: data.get('reason') }));

const sign = (desk) => (close) => form(desk, close, t(desk.asked.action), html`
  <p>${t('signMeans')}</p>
  <label class="label" for="signerName">${t('signerName')}</label>
  <input class="field" id="signerName" name="signerName" required minlength="2" maxlength="100" autocomplete="name">`,
(data) => ({ signerName: data.get('signerName').trim() }));

const send = (desk) => (close) => form(desk, close, t(desk.asked.action), html`<p>${t('sendMeans')}</p>`, () => ({}));

const ending = (close) => html`<div class="actions"><button class="button main" @click=${close}>${t('close')}</button></div>`;

const behind = (desk) => (close) => {
  const { row, cell } = desk.asked;
  return html`
    <h2 id="sheet-title">${t('behind', { name: nameOf(row.code, row.part, desk.names) })}</h2>
    <p>${t(desk.report.asOf ? 'behindCount' : 'behindLive', {
    reported: shown(row.code, cell.reported), now: shown(row.code, cell.now), things: cell.things,
  })}</p>
    <div class="things"><table><tbody>${cell.behind.map((each) => html`<tr>
      <td>${t(each.kind)}</td><td>${moment(Date.parse(each.at))}</td><td><code>${each.id}</code></td></tr>`)}</tbody></table></div>
    ${ending(close)}`;
};

const shares = (desk) => (close) => {
  const { row, cell } = desk.asked;
  return html`
    <h2 id="sheet-title">${t('shares', { name: nameOf(row.code, row.part, desk.names) })}</h2>
    <div class="things"><table><tbody>${cell.shares.map((share) => html`<tr>
      <td>${share.unitNameVi}</td><td class="number">${shown(row.code, share.value)}</td>
      <td><a href="#/report/${share.unitId}/${desk.board.period}" @click=${close}>${t('look')}</a></td></tr>`)}</tbody></table></div>
    ${cell.missing.length ? html`<p class="hint">${t('notCounted', { units: cell.missing.map((each) => each.unitNameVi).join(', ') })}</p>` : nothing}
    ${ending(close)}`;
};
