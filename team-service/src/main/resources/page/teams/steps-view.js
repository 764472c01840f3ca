// The steps of a thing that moves on from hand to hand, and what was done before.

import { html, nothing } from 'lit';
import { moment } from './days.js';
import { t } from './words.js';

// `begin` is called with the step; the first one is what is usually done next.
export function stepsOf(desk, steps, begin) {
  return steps.map((step, index) => html`<button class="button ${index === 0 ? 'main' : ''}" id=${step} ?disabled=${desk.busy}
    @click=${() => begin(step)}>${t(step)}</button>`);
}

export function turnOf(desk, waitsFor) {
  return waitsFor.length ? html`<p class="hint" id="waits-for">${t('turn')}: ${waitsFor.map((role) => desk.word(role)).join(', ')}</p>` : nothing;
}

export function historyOf(desk, history) {
  return html`<ol class="history" id="history">${history.map(({ status, by, at, reason }) => html`<li>
    <p><strong>${desk.word(status)}</strong> – ${desk.word(by.role)}, ${moment(at)}</p>
    ${reason ? html`<p class="hint">${reason}</p>` : nothing}</li>`)}</ol>`;
}
