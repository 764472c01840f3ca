// What the team did among the people: choose the kind, fill in a few fields, keep.

import { html, nothing } from 'lit';
import { now } from 'tuantra/clock.js';
import { calls } from './calls.js';
import { position } from './patrol-page.js';
import { KINDS, workOf } from './work.js';
import { t } from './words.js';

export function workPage(phone, draft, show) {
  return draft.kind ? form(phone, draft, show) : html`<h2>${t('work')}</h2>
    <div class="categories">${Object.keys(KINDS).map((kind) => html`
      <button class="button category" data-work=${kind} @click=${() => {
    draft.kind = kind;
    show();
  }}>${t(`work.${kind}`)}</button>`)}</div>`;
}

function form(phone, draft, show) {
  const { kind } = draft;
  const here = phone.place.fresh;
  return html`<form id="work" @submit=${(event) => submit(event, phone, draft, show)}>
    <h2>${t(`work.${kind}`)}</h2>
    ${Object.entries(KINDS[kind]).map(([name, what]) => field(kind, name, what))}
    <p class="where">${here ? html`✓ ${t('usePosition')} · ` : nothing}${position(phone.place)}</p>
    <label class="label" for="work-address">${here ? t('address') : t('where')}</label>
    <input class="field" id="work-address" name="address" maxlength="300" autocomplete="off">
    <details><summary>${t('workEarlier')}</summary>
      <label class="label" for="work-at">${t('workAt')}</label>
      <input class="field" id="work-at" name="at" type="datetime-local"></details>
    ${kind === 'conciliation' || kind === 'dispersal' ? html`<p class="hint">${t('workBecomesCase')}</p>${calls(['113'])}` : nothing}
    ${draft.problem ? html`<p class="problem" role="alert">${t(draft.problem)}</p>` : nothing}
    <button class="button main wide" id="keep-work">${t('keepWork')}</button>
    <a class="button quiet wide" href="#home" @click=${() => reset(draft)}>${t('cancel')}</a>
  </form>`;
}

function field(kind, name, what) {
  const id = `work-${name}`;
  const label = html`<label class="label" for=${id}>${t(`field.${kind}.${name}`)}</label>`;
  if (Array.isArray(what)) {
    return html`${label}<select class="field" id=${id} name=${name}>
      ${what.map((each) => html`<option value=${each}>${t(`${kind}.${name}.${each}`)}</option>`)}</select>`;
  }
  if (typeof what === 'number') {
    return html`${label}<input class="field" id=${id} name=${name} inputmode="numeric" maxlength="7" autocomplete="off" value=${what}>`;
  }
  switch (what) {
    case 'text':
      return html`${label}<input class="field" id=${id} name=${name} maxlength="200" autocomplete="off">`;
    case 'yes':
      return html`<label class="tick"><input type="checkbox" id=${id} name=${name}> ${t(`field.${kind}.${name}`)}</label>`;
    case 'perhaps':
      return html`${label}<select class="field" id=${id} name=${name}>
        ${['UNKNOWN', 'YES', 'NO'].map((each) => html`<option value=${each}>${t(`perhaps.${each}`)}</option>`)}</select>`;
    default:
      return html`<div class="modifiers">${what.every.map((each) => html`
        <label class="tick"><input type="checkbox" name=${each}> ${t(`tag.${each}`)}</label>`)}</div>`;
  }
}

async function submit(event, phone, draft, show) {
  event.preventDefault();
  const said = Object.fromEntries(new FormData(event.target));
  const { body, urgent, problem } = workOf(draft.kind, said, phone.place.fresh, phone.me.team, new Date(now()));
  draft.problem = problem;
  if (problem) {
    show();
    return;
  }
  // At once, so that a second touch is not a second piece of work.
  reset(draft);
  await phone.record(body, urgent);
  location.hash = '#outbox';
}

function reset(draft) {
  Object.assign(draft, { kind: undefined, problem: undefined });
}
