// Everything that was done on this phone and how far it has come. Nothing is called received before the ledger says so.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { calls } from './calls.js';
import { hasReached } from './ledger.js';
import { counts, rankOf } from './queue.js';
import { nameOf } from './report-page.js';
import { KINDS } from './work.js';
import { t } from './words.js';

const SHOWN = 100;

export function outboxPage(phone, ask) {
  const own = phone.outbox.items.filter((item) => item.owner === phone.me?.subject);
  const { positions } = counts(own);
  const listed = own.filter((item) => item.kind !== 'position' || item.state === 'refused')
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, SHOWN);
  return html`<h2>${t('outbox')}</h2>
    ${positions > 0 ? html`<p class="hint" id="positions-waiting">${t('positionsWaiting', { count: positions })}</p>` : nothing}
    ${listed.length === 0 ? html`<p>${t('nothing')}</p>` : nothing}
    <ul class="cards">${listed.map((item) => entry(phone, item, ask))}</ul>`;
}

function entry(phone, item, ask) {
  const category = phone.known.categories.find((each) => each.code === item.body?.category);
  return html`<li class="card item ${item.state}" data-item=${item.id} data-kind=${item.kind} data-state=${item.state}>
    <strong>${t(`kind.${item.kind}`)}${about(item, category)}</strong>
    <span class="hint">${moment(Date.parse(item.at))}${item.answer ? ` · ${item.answer}` : ''}</span>
    <div class="fate">${fate(item)}</div>
    ${item.marks?.length > 0 ? html`<p class="hint">${item.marks.map((mark) => t(`mark.${mark}`)).join(', ')}</p>` : nothing}
    ${item.state === 'refused' ? html`<div class="row">
      <button class="button" @click=${() => phone.again(item)}>${t('again')}</button>
      <button class="button quiet" @click=${() => ask({ kind: 'discard', item })}>${t('discard')}</button></div>` : nothing}
  </li>`;
}

function about(item, category) {
  switch (item.kind) {
    case 'report':
      return category ? `: ${nameOf(category)}` : '';
    case 'work':
      return `: ${t(`work.${Object.keys(KINDS).find((kind) => item.body[kind])}`)}`;
    case 'support':
      return `: ${t(`answer.${item.body.answer}`)}`;
    default:
      return '';
  }
}

function fate(item) {
  if (item.state === 'refused') {
    return html`<p class="problem">${t('refused', { reason: item.title ?? item.code ?? '?' })}</p>
      ${rankOf(item) <= 1 ? html`<p class="problem">${t('refusedUrgent')}</p>${calls()}` : nothing}`;
  }
  if (item.state === 'waiting') {
    const text = item.tries > 0 ? t('waitingTries', { tries: item.tries }) : t('waiting');
    return rankOf(item) <= 1 ? html`<p>⏳ ${text}. ${t('keptNotSent')}</p>` : html`<p>⏳ ${text}</p>`;
  }
  if (rankOf(item) > 1) {
    return html`<p>✓ ${t('sent', { at: moment(item.sentAt) })}</p>`;
  }
  return item.received?.some(hasReached)
    ? item.received.map((line) => html`<p class=${hasReached(line) ? 'received' : 'hint'}>${hasReached(line) ? '✓ ' : '… '}${line.line}</p>`)
    : html`<p>${t('sentOnly', { at: moment(item.sentAt) })}</p>${(item.received ?? []).map((line) => html`<p>${line.line}</p>`)}
      ${calls()}`;
}
