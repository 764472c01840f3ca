// Bulletins, the duty desk's number, and what this app cannot do.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { language, speak } from 'tuantra/language.js';
import { paint, theme } from 'tuantra/theme.js';
import { dutyNumber, keepDutyNumber } from './calls.js';
import { t } from './words.js';

export function aboutPage(phone, { keptForTheRoad, show, ask }) {
  return html`
    <h2>${t('bulletins')}</h2>
    ${phone.known.bulletins.length === 0 ? html`<p class="hint">${t('noBulletins')}</p>` : nothing}
    <ul class="cards">${phone.known.bulletins.map((bulletin) => html`<li class="card">
      <p>${bulletin.summary}</p><p class="hint">${t('until', { at: moment(bulletin.expiresAt) })}</p></li>`)}</ul>
    <label class="label" for="duty-number">${t('dutyNumber')}</label>
    <input class="field" id="duty-number" type="tel" maxlength="20" .value=${dutyNumber()} @change=${(event) => {
    keepDutyNumber(event.target.value);
    show();
  }}>
    <p class="hint">${t('dutyNumberHint')}</p>
    <h2>${t('limits')}</h2>
    <p>${t('limitsText')}</p>
    <p>${keptForTheRoad ? `✓ ${t('appKept')}` : t('appNotKept')}</p>
    ${phone.protected ? nothing : html`<p>${t('unprotected')}</p>`}
    <div class="row">
      <button class="button" id="export" @click=${() => download(phone)}>${t('exportAll')}</button>
      <button class="button" @click=${() => paint(theme() === 'dark' ? 'light' : 'dark')}>${t('theme')}</button>
      <button class="button" id="language" @click=${() => speak(language() === 'vi' ? 'en' : 'vi')}>${t('otherLanguage')}</button>
      <button class="button" id="logout" @click=${() => ask({ kind: 'logout' })}>${t('logout')}</button>
    </div>`;
}

export async function download(phone) {
  const text = JSON.stringify({ savedAt: new Date().toISOString(), items: await phone.exported() }, null, 1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `tuan-tra-${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
