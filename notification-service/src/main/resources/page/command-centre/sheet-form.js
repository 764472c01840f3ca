// What the dialogs' forms have in common.

import { html, nothing } from 'lit';
import { badge } from './severity.js';
import { t } from './words.js';

export function head(screen, { kind, incident }) {
  const { category, severity, place } = incident.summary;
  return html`<h2 id="sheet-title">${t(kind)}</h2>
    <p class="about">${badge(severity)} ${screen.desk.names.category(category)} <span class="where">${place?.address ?? ''}</span></p>`;
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
