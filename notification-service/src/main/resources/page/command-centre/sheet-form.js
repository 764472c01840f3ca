// What the dialogs' forms have in common.

import { html, nothing } from 'lit';
import { factText } from './facts.js';
import { badge } from './severity.js';
import { t } from './words.js';

export function head(screen, sheet) {
  const { kind, incident } = sheet;
  const { category, severity, place } = incident.summary;
  return html`<h2 id="sheet-title">${t(kind)}</h2>
    <p class="about">${badge(severity)} ${screen.desk.names.category(category)} <span class="where">${place?.address ?? ''}</span></p>
    ${movedOn(screen, sheet)}
    ${sheet.restored ? html`<p class="hint" role="status">${t('draftKept')}</p>` : nothing}`;
}

// What happened to the case while somebody wrote about it, before the answer is sent.
function movedOn({ desk }, { kind, incident, since }) {
  if (incident.sequence <= since) {
    return nothing;
  }
  const lines = incident.history.filter(({ sequence }) => sequence > since).map((fact) => {
    const { by } = fact.data;
    return [factText(desk, fact), by && desk.who(by), desk.at(fact.time)].filter(Boolean).join(' – ');
  });
  return html`<div class="problem moved" role="alert"><b>${t('movedOn')}</b>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${desk.refuses(kind, incident) ? html`<p><b>${t('movedOnTooFar')}</b></p>` : nothing}</div>`;
}

// Whatever was typed stays, by kind of order and case, until it is sent: Esc is pressed by mistake, too.
const drafts = new Map();

const keyOf = ({ kind, incident }) => `${kind} ${incident?.id ?? ''}`;

export function noteDraft({ sheet }, { target: { form } }) {
  if (form && sheet) {
    drafts.set(keyOf(sheet), [...new FormData(form)].filter(([, value]) => value !== ''));
  }
}

// Called when a dialog opens.
export function takeUpDraft(screen, dialog) {
  const kept = drafts.get(keyOf(screen.sheet)) ?? [];
  for (const [name, value] of kept) {
    const fields = [...dialog.querySelectorAll(`[name="${name}"]`)];
    fields.forEach((field) => {
      if (field.type === 'checkbox') {
        field.checked ||= field.value === value;
      } else {
        field.value = value;
      }
    });
    screen.sheet.restored ||= fields.some((field) => field.type !== 'checkbox' && field.tagName !== 'SELECT');
  }
  if (screen.sheet.restored) {
    screen.update();
  }
}

export function forgetDraft(sheet) {
  drafts.delete(keyOf(sheet));
}

export function actions() {
  return html`<div class="actions">
    <button class="button" type="button" @click=${close}>${t('cancel')}</button>
    <button class="button main" type="submit">${t('send')}</button></div>`;
}

export function close(event) {
  event.target.closest('dialog').close();
}

// A text of several lines; Ctrl+Enter sends it.
export function area(name, { longest, hint, first = false }) {
  return html`<textarea class="field" id=${name} name=${name} maxlength=${longest} ?autofocus=${first} aria-describedby=${hint}
    @keydown=${(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form.requestSubmit()}></textarea>`;
}

export function complaint({ complaint: about }) {
  return about ? html`<p class="problem" role="alert">${t(about)}</p>` : nothing;
}

export function complain(screen, field, about) {
  screen.sheet.complaint = about;
  screen.update();
  document.getElementById(field)?.focus();
}

export function finish(screen, event, body) {
  const { kind, incident } = screen.sheet;
  forgetDraft(screen.sheet);
  event.target.closest('dialog').close();
  screen.desk.command(kind, incident, body);
}

// What a dialog offers to choose from is asked for when it opens.
export function awaited({ choices }, draw) {
  if (choices === undefined) {
    return html`<p class="hint" role="status">${t('choicesLoading')}</p>`;
  }
  return choices === null ? html`<p class="problem" role="alert">${t('choicesFailed')}</p>` : draw(choices);
}
