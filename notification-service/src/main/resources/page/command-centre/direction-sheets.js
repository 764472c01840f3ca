// Dialogs that say whose case it is, how grave it is, and where it goes on.

import { html, nothing } from 'lit';
import { now, span } from 'tuantra/clock.js';
import { actions, area, awaited, complain, complaint, finish, head } from './sheet-form.js';
import { t } from './words.js';

const SEVERITIES = ['S1', 'S2', 'S3', 'S4'];
const MODIFIERS = [
  'WEAPON', 'VIOLENCE', 'INJURED', 'DEATH', 'CROWD', 'MINOR', 'FOREIGNER', 'SENSITIVE_PLACE', 'RESISTANCE', 'WANTED_PERSON', 'ARREST', 'BORDER_AREA',
];

// The desk may make a case graver, only the command less grave, and then with a reason (REQ-INC-6).
export function reclassify(screen, sheet) {
  const { severity: before, modifiers: known = [] } = sheet.before;
  const lessGraveToo = screen.desk.may('makeLessGrave', sheet.incident);
  const send = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const severity = form.get('severity');
    const modifiers = form.getAll('modifiers');
    const reason = form.get('reason').trim();
    if (severity === before && modifiers.length === 0) {
      return complain(screen, 'severity', 'reclassifyNothing');
    }
    if (reason === '' && severity > before) {
      return complain(screen, 'reason', 'reclassifyReason');
    }
    return finish(screen, event, { severity, modifiers, ...(reason && { reason }) });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheet)}
    <p class="hint">${t(lessGraveToo ? 'reclassifyHintCommand' : 'reclassifyHint')}</p>
    <label class="label" for="severity">${t('severity')}</label>
    <select class="field" id="severity" name="severity" autofocus>
      ${SEVERITIES.filter((one) => lessGraveToo || one <= before).map((one) => html`
        <option value=${one} ?selected=${one === before}>${one} – ${t(one)}</option>`)}</select>
    <fieldset class="choices"><legend class="label">${t('newCircumstances')}</legend>
      ${MODIFIERS.filter((one) => !known.includes(one)).map((one) => html`
        <label class="check"><input type="checkbox" name="modifiers" value=${one}> ${t(one)}</label>`)}</fieldset>
    <label class="label" for="reason">${t('reason')}</label>
    ${area('reason', { longest: 500, hint: 'reason-hint' })}
    <p class="hint" id="reason-hint">${t('reasonPrivacy')}</p>
    ${complaint(sheet)}
    ${actions()}
  </form>`;
}

// To a police office against its receipt (II.2.c4); the nearest one comes first.
export function handOver(screen, sheet) {
  const send = (event) => {
    event.preventDefault();
    const { toUnitId, receiptNumber, receivingOfficerRole } = Object.fromEntries(new FormData(event.target));
    if (!toUnitId) {
      return complain(screen, 'toUnitId', 'officeMissing');
    }
    if (receiptNumber.trim() === '') {
      return complain(screen, 'receiptNumber', 'receiptMissing');
    }
    if (receivingOfficerRole.trim() === '') {
      return complain(screen, 'receivingOfficerRole', 'officerMissing');
    }
    return finish(screen, event, { toUnitId, receiptNumber: receiptNumber.trim(), receivingOfficerRole: receivingOfficerRole.trim() });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheet)}
    <p class="hint">${t('handOverHint')}</p>
    <label class="label" for="toUnitId">${t('office')}</label>
    ${awaited(sheet, (offices) => html`<select class="field" id="toUnitId" name="toUnitId" autofocus>
      <option value="">${t('chooseOffice')}</option>
      ${offices.map(({ unitId, nameVi, metres }) => html`<option value=${unitId}>${nameVi}${metres === undefined ? '' : ` – ${distance(metres)}`}</option>`)}
    </select>`)}
    <label class="label" for="receiptNumber">${t('receiptNumber')}</label>
    <input class="field" id="receiptNumber" name="receiptNumber" maxlength="100" autocomplete="off">
    <label class="label" for="receivingOfficerRole">${t('receivingOfficer')}</label>
    <input class="field" id="receivingOfficerRole" name="receivingOfficerRole" maxlength="100" autocomplete="off" aria-describedby="officer-hint">
    <p class="hint" id="officer-hint">${t('receivingOfficerHint')}</p>
    ${complaint(sheet)}
    ${actions()}
  </form>`;
}

// This report is about another case, which goes on alone.
export function merge(screen, sheet) {
  const send = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const into = form.get('into');
    if (!into) {
      return complain(screen, 'into', 'mergeMissing');
    }
    // What lies near was found by the service; of any other case the officer says that he knows.
    const near = sheet.choices.near.some(({ id }) => id === into);
    if (!near && !form.has('farApart')) {
      return complain(screen, 'farApart', 'farApartMissing');
    }
    return finish(screen, event, { into, ...(!near && { farApart: true }) });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheet)}
    <p class="hint">${t('mergeHint')}</p>
    ${awaited(sheet, ({ near, others }) => near.length + others.length === 0
    ? html`<p class="empty">${t('mergeNone')}</p>`
    : html`<label class="label" for="into">${t('mergeInto')}</label>
      <select class="field" id="into" name="into" autofocus>
        <option value="">${t('chooseCase')}</option>
        ${cases(screen, 'mergeNear', near)}${cases(screen, 'mergeOthers', others)}</select>
      ${others.length === 0 ? nothing : html`<label class="check"><input type="checkbox" id="farApart" name="farApart">
        ${t('farApart')}</label>`}`)}
    ${complaint(sheet)}
    ${actions()}
  </form>`;
}

function cases({ desk }, label, found) {
  return found.length === 0 ? nothing : html`<optgroup label=${t(label)}>
    ${found.map(({ id, number, severity, category, place, receivedAt }) => html`<option value=${id}>
      ${[severity, desk.names.category(category), place?.address, number, t('ago', { span: span(now() - Date.parse(receivedAt)) })].filter(Boolean).join(' · ')}</option>`)}
  </optgroup>`;
}

function distance(metres) {
  return metres < 1_000 ? `${metres} m` : `${(metres / 1_000).toFixed(1)} km`;
}
