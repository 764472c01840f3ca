// The telephone beside everything: the app never replaces a call.

import { html } from 'lit';
import { t } from './words.js';

const KEY = 'tuantra.duty-number';

export function dutyNumber() {
  return localStorage.getItem(KEY) ?? '';
}

export function keepDutyNumber(number) {
  localStorage.setItem(KEY, number.replace(/[^+\d ]/g, '').slice(0, 20));
}

export function calls(extra = []) {
  const number = dutyNumber();
  return html`<nav class="calls" aria-label=${t('callNow')}>
    ${['113', '114', '115'].map((each) => html`
      <a class="button ${extra.includes(each) ? 'urgent' : ''}" href="tel:${each}">${t(`call${each}`)}</a>`)}
    ${number
    ? html`<a class="button" href="tel:${number.replaceAll(' ', '')}">${t('callDuty')}</a>`
    : html`<a class="button" href="#about">${t('callDuty')}</a>`}
  </nav>`;
}
