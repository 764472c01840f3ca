// Small pictures; always beside a word or with one hidden.

import { html, svg } from 'lit';

const PATHS = {
  loud: svg`<path d="M3 9v6h4l5 5V4L7 9z"/><path class="stroke" d="M15.5 8.5a5 5 0 0 1 0 7M18.5 5.5a9 9 0 0 1 0 13"/>`,
  silent: svg`<path d="M3 9v6h4l5 5V4L7 9z"/><path class="stroke" d="m16 9 6 6m0-6-6 6"/>`,
  sun: svg`<circle cx="12" cy="12" r="4.5"/><path class="stroke" d="M12 1.5v3m0 15v3M1.5 12h3m15 0h3M4.6 4.6l2.1 2.1m10.6 10.6 2.1 2.1m0-14.8-2.1 2.1M6.7 17.3l-2.1 2.1"/>`,
  moon: svg`<path d="M20.5 14.5A9 9 0 0 1 9.5 3.5a9 9 0 1 0 11 11z"/>`,
  close: svg`<path class="stroke" d="m5 5 14 14M19 5 5 19"/>`,
  back: svg`<path class="stroke" d="M20 12H5m7-7-7 7 7 7"/>`,
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
