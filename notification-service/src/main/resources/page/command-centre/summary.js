// The shift in numbers.

import { html, nothing } from 'lit';
import { moment, now, span } from 'tuantra/clock.js';
import { badge } from './severity.js';
import { shiftBegan } from './shift.js';
import { t } from './words.js';

const SEVERITIES = ['S1', 'S2', 'S3', 'S4'];

export function summary({ desk }) {
  const began = shiftBegan(now(), desk.reliefs.last);
  const day = desk.board.figures(began, now());
  const time = (milliseconds) => (milliseconds === undefined ? t('none') : span(milliseconds));
  return html`<section class="summary" aria-label=${t('ownShift', { at: moment(began) })} title=${t('ownShift', { at: moment(began) })}>
    ${figure('waiting', day.waiting, day.waiting > 0 ? 'bad' : '')}
    ${figure('longestWait', time(day.longestWait), day.longestWait > 60_000 ? 'bad' : '')}
    ${figure('active', day.active)}
    ${figure('received', day.received, '', html`<span class="by-severity">
      ${SEVERITIES.map((severity, at) => (day.bySeverity[at] ? html`<span>${badge(severity)}${day.bySeverity[at]}</span>` : nothing))}</span>`)}
    ${figure('resolved', day.resolved)}
    ${figure('falseAlarms', day.falseAlarms)}
    ${figure('medianAck', time(day.medianAck))}
  </section>`;
}

function figure(name, value, tone = '', more = nothing) {
  return html`<div class="figure ${tone}" data-figure=${name}><span class="name">${t(name)}</span><span class="value">${value}</span>${more}</div>`;
}
