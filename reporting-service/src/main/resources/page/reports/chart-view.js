// Figures to be looked at.

import { html, nothing } from 'lit';
import { charts } from './charts.js';
import { shown } from './figures.js';
import { t } from './words.js';

export function chartsView(rows, names) {
  return charts(rows).map(({ code, bars, most }) => html`<figure class="chart" data-chart=${code}>
    <figcaption>${names[code] ?? code}${bars.some(({ previous }) => previous !== undefined)
    ? html` <span class="hint">(${t('chartHint')})</span>` : nothing}</figcaption>
    <ul>${bars.map(({ part, current, previous }) => html`<li>
      <span class="what">${names[`part.${part}`] ?? part}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="before" width=${share(previous ?? 0, most)} height="10"></rect>
        <rect y="2" width=${share(current, most)} height="6"></rect>
      </svg>
      <span class="value">${shown(code, current)}${previous === undefined ? nothing : html` <span class="hint">(${shown(code, previous)})</span>`}</span>
    </li>`)}</ul></figure>`);
}

const share = (value, most) => Math.round(1000 * value / most) / 10;
