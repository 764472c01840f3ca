// Dialogs: what needs words or numbers before it goes out, reminders, help. Native modal dialogs keep the focus inside and
// Escape working.

import { html } from 'lit';
import { handOver, merge, reclassify } from './direction-sheets.js';
import { allowLetters, lettersAllowed } from './keys.js';
import { badge } from './severity.js';
import { actions, area, close, complain, complaint, finish, forgetDraft, head, noteDraft, takeUpDraft } from './sheet-form.js';
import { t } from './words.js';

const OUTCOMES = [
  'REMINDED', 'CONCILIATED', 'DISPERSED', 'HANDED_TO_WARD_POLICE', 'HANDED_TO_UPPER_POLICE', 'HANDED_TO_MEDICAL', 'HANDED_TO_OTHER', 'NO_CASE',
];
const KEYS = [
  ['J ↓', 'helpMove'], ['K ↑', 'helpMove'], ['Enter', 'helpOpen'], ['Esc', 'helpEscape'], ['T', 'acknowledge'], ['L', 'sendForces'],
  ['C', 'escalate'], ['S', 'falseAlarm'], ['M', 'helpMute'], ['/', 'helpSearch'], ['?', 'helpHelp'],
];

const CONTENTS = {
  sendForces: forces, respond: instruct, escalate: reason, falseAlarm: reason, takeOver: reason, reopen: reason, giveBack: reason, putBack: reason, restore: reason, resolve: result,
  reclassify, handOver, merge, help, reminders, signShift,
};

export function sheet(screen) {
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @close=${() => screen.dismiss()}
    @opening=${(event) => takeUpDraft(screen, event.target)} @input=${(event) => noteDraft(screen, event)}>
    ${CONTENTS[screen.sheet.kind](screen, screen.sheet)}</dialog>`;
}

function forces(screen, sheetNow) {
  const send = (event) => {
    event.preventDefault();
    const { headcount, minutes, instruction } = Object.fromEntries(new FormData(event.target));
    const count = Number(headcount);
    const eta = Number(minutes);
    if (!Number.isInteger(count) || count < 1 || count > 500) {
      return complain(screen, 'headcount', 'headcountWrong');
    }
    if (minutes !== '' && (!Number.isInteger(eta) || eta < 1 || eta > 600)) {
      return complain(screen, 'minutes', 'etaWrong');
    }
    const body = { headcount: count };
    if (instruction.trim() !== '') {
      body.instruction = instruction.trim();
    }
    if (minutes !== '') {
      body.expectedInMinutes = eta;
    }
    return finish(screen, event, body);
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheetNow)}
    <label class="label" for="headcount">${t('headcount')}</label>
    <input class="field" id="headcount" name="headcount" type="number" inputmode="numeric" min="1" max="500" autofocus>
    <label class="label" for="minutes">${t('eta')}</label>
    <input class="field" id="minutes" name="minutes" type="number" inputmode="numeric" min="1" max="600" aria-describedby="eta-hint">
    <p class="hint" id="eta-hint">${t('etaHint')}</p>
    <label class="label" for="instruction">${t('instruction')}</label>
    <input class="field" id="instruction" name="instruction" maxlength="1000" autocomplete="off">
    ${complaint(sheetNow)}
    ${actions()}
  </form>`;
}

// The team handles it itself; what it is told is optional.
function instruct(screen, sheetNow) {
  const send = (event) => {
    event.preventDefault();
    const text = new FormData(event.target).get('instruction').trim();
    return finish(screen, event, text === '' ? {} : { instruction: text });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheetNow)}
    <p class="hint">${t('respondHint')}</p>
    <label class="label" for="instruction">${t('instruction')}</label>
    ${area('instruction', { longest: 1000, hint: 'instruction-hint', first: true })}
    <p class="hint" id="instruction-hint">${t('reasonPrivacy')}</p>
    ${actions()}
  </form>`;
}

function reason(screen, sheetNow) {
  const send = (event) => {
    event.preventDefault();
    const text = new FormData(event.target).get('reason').trim();
    return text === '' ? complain(screen, 'reason', 'reasonMissing') : finish(screen, event, { reason: text });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheetNow)}
    <p class="hint">${t(`${sheetNow.kind}Hint`)}</p>
    <label class="label" for="reason">${t('reason')}</label>
    ${area('reason', { longest: 500, hint: 'reason-hint', first: true })}
    <p class="hint" id="reason-hint">${t('reasonPrivacy')}</p>
    ${complaint(sheetNow)}
    ${actions()}
  </form>`;
}

function result(screen, sheetNow) {
  const send = (event) => {
    event.preventDefault();
    const { outcome, text } = Object.fromEntries(new FormData(event.target));
    return text.trim() === '' ? complain(screen, 'text', 'resultMissing') : finish(screen, event, { outcome, result: text.trim() });
  };
  return html`<form novalidate @submit=${send}>
    ${head(screen, sheetNow)}
    <label class="label" for="outcome">${t('outcome')}</label>
    <select class="field" id="outcome" name="outcome" autofocus>
      ${OUTCOMES.map((outcome) => html`<option value=${outcome}>${t(outcome)}</option>`)}</select>
    <label class="label" for="text">${t('result')}</label>
    ${area('text', { longest: 2000, hint: 'text-hint' })}
    <p class="hint" id="text-hint">${t('reasonPrivacy')}</p>
    ${complaint(sheetNow)}
    ${actions()}
  </form>`;
}

// The officer who goes signs: afterwards nobody acts in his name any more.
function signShift(screen, sheetNow) {
  const { desk } = screen;
  const { waiting, open } = desk.board.standing;
  const send = async (event) => {
    event.preventDefault();
    const dialog = event.target.closest('dialog');
    const note = new FormData(event.target).get('note').trim();
    if (desk.commands.size > 0) {
      complain(screen, 'note', 'ordersUnsent');
    } else if (!sheetNow.sending) {
      sheetNow.sending = true;
      const signed = await desk.reliefs.sign(note);
      sheetNow.sending = false;
      if (signed) {
        forgetDraft(sheetNow);
        dialog.close();
        screen.session.logout();
      }
    }
  };
  return html`<form novalidate @submit=${send}>
    <h2 id="sheet-title">${t('changeShift')}</h2>
    <p class="hint">${t('changeShiftHint')}</p>
    <p><b>${t('openNow', { count: open, waiting: waiting.length })}</b></p>
    <label class="label" for="note">${t('shiftNote')}</label>
    ${area('note', { longest: 2000, hint: 'note-hint', first: true })}
    <p class="hint" id="note-hint">${t('reasonPrivacy')}</p>
    ${complaint(sheetNow)}
    <div class="actions">
      <button class="button" type="button" @click=${close}>${t('cancel')}</button>
      <button class="button main" type="submit">${t('signShift')}</button></div>
  </form>`;
}

function reminders({ desk }) {
  return html`<h2 id="sheet-title">${t('reminders')}</h2>
    ${desk.reminders.length === 0 ? html`<p class="hint">${t('noReminders')}</p>` : html`<ul class="reminder-list">
      ${desk.reminders.map((reminder) => html`<li>
        <span>${desk.reminderText(reminder)}</span>
        <button class="button" @click=${() => desk.finishReminder(reminder.id)}>${t('finishReminder')}</button></li>`)}</ul>`}
    <div class="actions"><button class="button main" autofocus @click=${close}>${t('close')}</button></div>`;
}

function help() {
  return html`<h2 id="sheet-title">${t('helpTitle')}</h2>
    <dl class="keys">${KEYS.map(([key, word]) => html`<dt><span class="key">${key}</span></dt><dd>${t(word)}</dd>`)}</dl>
    <label class="check"><input type="checkbox" .checked=${lettersAllowed()}
      @change=${(event) => allowLetters(event.target.checked)}> ${t('helpLetters')}</label>
    <h3>${t('helpSigns')}</h3>
    <ul class="signs">${['S1', 'S2', 'S3', 'S4'].map((severity) => html`<li>${badge(severity)} ${t(severity)}</li>`)}</ul>
    <div class="actions"><button class="button main" autofocus @click=${close}>${t('close')}</button></div>`;
}
