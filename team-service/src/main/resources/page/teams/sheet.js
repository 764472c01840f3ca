// What has to be said or looked at before going on.

import { html, nothing } from 'lit';
import { health } from './casualty-view.js';
import { change, changeOf } from './change.js';
import { handOut, newItems } from './equipment-view.js';
import { inputs } from './fields.js';
import { values } from './filled.js';
import { foresight } from './found-view.js';
import { contacts } from './mine-view.js';
import { t } from './words.js';

const KINDS = { sign, reason, sure, paper, disclose, person, export: exporting, items: registering, handOut: handing, fields, health, contacts };

export function sheet(desk) {
  const close = () => desk.ask(undefined);
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @cancel=${(event) => {
    event.preventDefault();
    close();
  }}>${KINDS[desk.asked.kind](desk, close)}</dialog>`;
}

function form(desk, close, title, parts, submit) {
  return html`<form method="dialog" @submit=${(event) => {
    event.preventDefault();
    submit(new FormData(event.target));
  }}>
    <h2 id="sheet-title">${title}</h2>
    ${desk.problem ? html`<p class="problem" role="alert">${desk.problem}</p>` : nothing}
    ${parts}
    <div class="actions">
      <button class="button" type="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" id="confirm" ?disabled=${desk.busy}>${t('yes')}</button>
    </div>
  </form>`;
}

// What an action needs; one that needs nothing is confirmed.
function fields(desk, close) {
  const { action, fields: wanted, then, hint } = desk.asked;
  return form(desk, close, t(action), html`
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${wanted.length === 0 ? html`<p>${t('areYouSure')}</p>` : inputs(wanted)}`, (data) => then(values(wanted, data)));
}

function reason(desk, close) {
  return form(desk, close, t(desk.asked.action), html`
    <label class="label" for="reason">${t('reason')}</label>
    <textarea class="field" id="reason" name="reason" required minlength="5" maxlength="500"></textarea>`,
  (data) => desk.step(desk.asked.action, { reason: data.get('reason').trim() }));
}

function sure(desk, close) {
  return form(desk, close, t(desk.asked.action), html`<p>${t(`means-${desk.asked.action}`)}</p>`,
    () => desk.step(desk.asked.action, {}));
}

function days(desk, changed = () => {}) {
  return html`
    <label class="label" for="decisionNumber">${t('decisionNumber')}</label>
    <input class="field" id="decisionNumber" name="decisionNumber" required maxlength="60" placeholder="15/QĐ-UBND" autocomplete="off">
    <label class="label" for="decisionDate">${t('decisionDate')}</label>
    <input class="field" id="decisionDate" name="decisionDate" type="date" required max=${desk.today} .value=${desk.today} @change=${changed}>
    <label class="label" for="effectiveDate">${t('effectiveDate')}</label>
    <input class="field" id="effectiveDate" name="effectiveDate" type="date" required .value=${desk.today} @change=${changed}>`;
}

const paperOf = (data) => ({
  decisionNumber: data.get('decisionNumber').trim(),
  decisionDate: data.get('decisionDate'),
  effectiveDate: data.get('effectiveDate'),
});

// The founding decision: everything that is to be known first, then the paper.
function sign(desk, close) {
  const { warnings } = desk.asked.foresight;
  const changed = (event) => {
    const data = new FormData(event.target.form);
    const { decisionDate, effectiveDate } = paperOf(data);
    if (decisionDate && effectiveDate && decisionDate <= effectiveDate) {
      desk.foresee(decisionDate, effectiveDate);
    }
  };
  return form(desk, close, t('decide-team'), html`
    ${foresight(desk, desk.asked.foresight)}
    ${days(desk, changed)}
    ${warnings.map(({ code, message }) => html`
      <label class="label" for=${`why-${code}`}>${t('whyThough', { warning: message })}</label>
      <input class="field" id=${`why-${code}`} name=${`why-${code}`} required minlength="3" maxlength="500">`)}
    ${desk.asked.others.length ? html`<fieldset><legend>${t('alsoFounds')}</legend>${desk.asked.others.map(({ id, nameVi }) => html`
      <label class="row"><input type="checkbox" name="also" value=${id}> ${nameVi}</label>`)}</fieldset>` : nothing}`,
  (data) => desk.step('decide-team', {
    ...paperOf(data),
    acknowledgedWarnings: warnings.map(({ code }) => ({ code, reason: data.get(`why-${code}`).trim() })),
  }, data.getAll('also')));
}

// Any further decision, with what it is about.
function paper(desk, close) {
  const { action, member } = desk.asked;
  return form(desk, close, t(action), html`
    ${t(`means-${action}`) === `means-${action}` ? nothing : html`<p class="hint">${t(`means-${action}`)}</p>`}
    ${change(desk, action, member)}
    ${days(desk)}
    ${['amend-members', 'reassign-team'].includes(action) ? html`<label class="label" for="why">${t('whyIfWarned')}</label>
      <input class="field" id="why" name="why" maxlength="500">` : nothing}`,
  (data) => {
    const why = (data.get('why') ?? '').trim();
    const signed = {
      ...paperOf(data),
      ...(why ? { acknowledgedWarnings: ['LEADERSHIP_NOT_BOTH_POLICE', 'MEMBER_OVER_AGE', 'GROUP_HAS_TEAM'].map((code) => ({ code, reason: why })) } : {}),
    };
    desk.step(action, changeOf(action, data, member, signed, desk.team));
  });
}

function disclose(desk, close) {
  const { member } = desk.asked;
  return form(desk, close, t('discloseTitle', { name: member.fullName }), html`
    <p class="hint">${t('discloseMeans')}</p>
    <label class="label" for="purpose">${t('purpose')}</label>
    <select class="field" id="purpose" name="purpose">${['CONTACT', 'WELFARE', 'REGISTER', 'DATA_SUBJECT', 'INVESTIGATION', 'OTHER'].map((one) =>
    html`<option value=${one}>${desk.word(one)}</option>`)}</select>
    <label class="label" for="reason">${t('reason')}</label>
    <input class="field" id="reason" name="reason" required minlength="5" maxlength="500">`,
  (data) => desk.disclose(member, data.get('reason').trim(), data.get('purpose')));
}

function person(desk, close) {
  const { person: { fullName, phone }, member } = desk.asked;
  return html`<h2 id="sheet-title">${fullName}</h2>
    <p id="person">${desk.word(member.role)} · ${member.birthYear} · <a href="tel:${phone}">${phone}</a></p>
    <p class="hint">${t('wasNoted')}</p>
    <div class="actions"><button class="button main" @click=${close}>${t('close')}</button></div>`;
}

function registering(desk, close) {
  return form(desk, close, t('register-equipment'), newItems(desk), (data) => {
    const text = (field) => (data.get(field) ?? '').trim();
    desk.book.register({
      type: text('type'), prefix: text('prefix'), first: Number(text('first')), last: Number(text('last')), custodian: text('custodian'),
      permit: text('permitNumber') ? { number: text('permitNumber'), expiresOn: text('permitUntil') } : undefined,
    });
  });
}

function handing(desk, close) {
  return form(desk, close, t('handOut', { count: desk.book.chosen.size }), handOut(desk), (data) => desk.book.handOut({
    teamId: data.get('teamId'), memberId: data.get('memberId'), decisionNumber: data.get('decisionNumber').trim(),
  }));
}

function exporting(desk, close) {
  return form(desk, close, t('export'), html`
    ${desk.may('export-register-in-full') ? html`
      <label class="row"><input type="checkbox" id="full" name="full"
        @change=${(event) => {
    event.target.form.elements.reason.required = event.target.checked;
  }}> ${t('inFull')}</label>
      <label class="label" for="reason">${t('reasonIfFull')}</label>
      <input class="field" id="reason" name="reason" minlength="5" maxlength="500">` : html`<p>${t('masked')}</p>`}`,
  (data) => desk.register.export(data.get('full') === 'on', (data.get('reason') ?? '').trim() || undefined));
}

