// The sign of a severity: a shape, a label and a colour, so that none of them is needed alone.

import { html, svg } from 'lit';
import { t } from './words.js';

const SHAPES = {
  S1: svg`<path d="M7.2 1h9.6L23 7.2v9.6L16.8 23H7.2L1 16.8V7.2z"/>`,
  S2: svg`<path d="M12 1.5 23.5 22H.5z"/>`,
  S3: svg`<path d="M12 .8 23.2 12 12 23.2.8 12z"/>`,
  S4: svg`<circle cx="12" cy="12" r="10.5"/>`,
};

export function shape(severity) {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[severity] ?? SHAPES.S4}</svg>`;
}

export function badge(severity) {
  return html`<span class="badge ${severity}" title=${t(severity)}>${shape(severity)}<b>${severity}</b>
    <span class="hidden-text">${t(severity)}</span></span>`;
}
