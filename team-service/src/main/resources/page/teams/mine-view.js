// Of myself: what I hold, was taught and was paid, who looked at me, and what I asked about that.

import { html, nothing } from 'lit';
import { day, moment } from './days.js';
import { amount, monthWords } from './money.js';
import { due } from './requests-view.js';
import { t } from './words.js';

export function mineView(desk) {
  const { record, looks, requests } = desk.mine;
  const { known } = record;
  return html`
    <section class="panel"><h2>${record.fullName}</h2>
      <p>${desk.word(record.sex)}, ${record.birthYear} · ${record.phone}</p>
      <ul id="memberships">${record.memberships.map((one) => html`<li>${desk.word(one.role)}, <a href="#/team/${one.teamId}">${one.teamNameVi}</a>:
        ${t('heldSince', { day: day(one.joinedOn) })}${one.leftOn ? ` – ${day(one.leftOn)}` : ''}</li>`)}</ul>
      <div class="row">${desk.may('call-own-team') ? html`<button class="button main" id="call-own-team" ?disabled=${desk.busy}
        @click=${() => desk.mine.call()}>${t('call-own-team')}</button>` : nothing}</div></section>
    ${part('equipment', known.equipment, (one) => html`<strong>${one.typeNameVi} ${one.serial}</strong> – ${t('heldSince', { day: day(one.issuedOn) })}${
  one.until ? ` – ${day(one.until)}` : ''}`)}
    ${part('training', known.training, (one) => html`<strong>${one.topics.map((topic) => desk.word(topic)).join(', ')}</strong> – ${day(one.heldOn)}
      ${one.validUntil ? html`<span class="badge ${one.validUntil > desk.today ? 'sent' : 'over'}">${t('validUntil', { day: day(one.validUntil) })}</span>` : nothing}`)}
    ${part('money', known.allowances, (one) => html`${t('monthOf', { month: monthWords(one.month) })}: <strong>${amount(one.amountVnd)}</strong>
      <span class="badge ${one.status === 'CONFIRMED' ? 'sent' : 'soon'}">${desk.word(one.status)}</span> ${one.reversed ? html`<span class="badge over">${t('reversed')}</span>` : nothing}`)}
    ${known.commendations.length ? part('commendations', known.commendations, (one) => html`<strong>${desk.word(one.kind)}</strong> – ${desk.word(one.status)}`) : nothing}
    ${known.casualties.length ? part('casualties', known.casualties, (one) => html`<strong>${desk.word(one.type)}</strong>, ${moment(one.occurredAt)} – ${desk.word(one.status)}
      ${one.support ? t('supportOf', { number: one.support.decisionNumber, amount: amount(one.support.amountVnd) }) : nothing}
      ${one.health ? html`<br><span class="hint">${one.health.description}</span>` : nothing}`) : nothing}
    <section class="panel" id="own-requests"><div class="row"><h2 class="grow">${t('ownRequests')}</h2>
        <button class="button" id="request-own-data" ?disabled=${desk.busy} @click=${() => desk.mine.askAboutData()}>${t('request-own-data')}</button></div>
      <p class="hint">${t('ownRequestsMean')}</p>
      ${requests.length ? html`<ul class="history">${requests.map((one) => html`<li><p><strong>${desk.word(one.kind)}</strong> ${due(desk, one)}</p>
        <p class="paper">${one.wish}</p>${one.answer ? html`<p class="paper"><strong>${t('answer')}:</strong> ${one.answer}</p>` : nothing}</li>`)}</ul>` : nothing}</section>
    <section class="panel" id="looks"><h2>${t('whoLooked', { count: looks.length })}</h2>
      ${looks.length === 0 ? html`<p class="hint">${t('nobodyLooked')}</p>`
    : html`<div class="wide" tabindex="0"><table class="cards"><thead><tr><th>${t('when')}</th><th>${t('office')}</th><th>${t('purpose')}</th></tr></thead>
      <tbody>${looks.map((one) => html`<tr><td>${moment(one.at)}</td><td>${desk.word(one.role)}<br><span class="hint">${one.unitNameVi ?? ''}</span></td>
        <td>${one.purpose ? desk.word(one.purpose) : '–'}</td></tr>`)}</tbody></table></div>`}</section>`;
}

function part(title, things, words) {
  return html`<section class="panel" data-part=${title}><h2>${t(title)}</h2>
    ${things.length === 0 ? html`<p class="hint">${t('noneOfMine')}</p>` : html`<ul class="history">${things.map((one) => html`<li>${words(one)}</li>`)}</ul>`}</section>`;
}

// The numbers of the own team.
export function contacts(desk, close) {
  return html`<h2 id="sheet-title">${t('call-own-team')}</h2>
    <ul class="history" id="contacts">${desk.asked.contacts.map((one) => html`<li><strong>${one.fullName}</strong>, ${desk.word(one.role)}<br>
      <a href="tel:${one.phone}">${one.phone}</a></li>`)}</ul>
    <p class="hint">${t('wasNoted')}</p>
    <div class="actions"><button class="button main" @click=${close}>${t('close')}</button></div>`;
}
