// The board of a period: who has sent what, whom to urge, and the sum of what was accepted.

import { html, nothing } from 'lit';
import { chartsView } from './chart-view.js';
import { named, shown } from './figures.js';
import { actions, downloads } from './report-view.js';
import { t } from './words.js';

const BADGE = { ON_TIME: 'sent', LATE: 'sent', MISSING: 'over', PENDING: 'soon' };

export function boardView(desk) {
  const board = desk.board;
  const all = board.reports.length;
  const sent = board.duties.ON_TIME + board.duties.LATE;
  return html`
    <p><a href="#/">← ${t('back')}</a></p>
    <div class="panel">
      <h2>${t('consolidationOf', { period: desk.period(board.period) })}</h2>
      <p>${board.unitNameVi} · ${t(board.status)}${board.number ? html` · ${t('number', { number: board.number })}` : nothing}</p>
      <p class="hint">${board.deadlineVi}</p>
      <label class="label" for="progress">${t('sentOf', { sent, all })}</label>
      <progress id="progress" max=${Math.max(1, all)} value=${sent}></progress>
      <p class="row">${Object.keys(BADGE).map((duty) => html`<span class="badge ${BADGE[duty]}">${t(duty)}: ${board.duties[duty]}</span>`)}</p>
      ${actions(desk, board.allowed.filter((action) => action !== 'urge-report'))}
      ${board.compiledAt ? downloads(desk) : nothing}
    </div>
    <div class="columns">
      <section class="panel">
        <h2>${t('whoSent')}</h2>
        ${all === 0 ? html`<p>${t('noUnits')}</p>` : units(desk, board)}
      </section>
      <section class="panel">
        <h2>${t('total')}</h2>
        ${board.missing.length ? html`<p class="hint">${t('notCounted', { units: board.missing.map((each) => each.unitNameVi).join(', ') })}</p>` : nothing}
        ${board.total.cells.length === 0 ? html`<p>${t('nothingAccepted')}</p>` : totals(desk, board)}
      </section>
    </div>`;
}

function units(desk, board) {
  const mayUrge = board.allowed.includes('urge-report');
  return html`<table class="board">
    <thead><tr><th>${t('unit')}</th><th>${t('status')}</th><th></th></tr></thead>
    <tbody>${board.reports.map((row) => html`<tr data-unit=${row.unitId}>
      <td>${row.unitNameVi}</td>
      <td><span class="badge ${BADGE[row.duty]}">${t(row.duty)}</span> ${t(row.status)}</td>
      <td class="row">
        ${mayUrge && ['MISSING', 'PENDING'].includes(row.duty)
    ? html`<button class="button urge" ?disabled=${desk.busy} @click=${() => desk.urge(row)}>${t('urge')}</button>` : nothing}
        ${row.status === 'NOT_STARTED' ? nothing
    : html`<a class="button" href="#/report/${row.unitId}/${board.period}">${t('look')}</a>`}
      </td>
    </tr>`)}</tbody></table>`;
}

function totals(desk, board) {
  const rows = named(board.total.cells, desk.names);
  return html`${chartsView(board.total.cells.map(({ code, part, value }) => ({ code, part, current: value })), desk.names)}
    <div class="wide"><table id="figures">
    <thead><tr><th>${t('indicator')}</th><th class="number">${t('thisPeriod')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr data-code=${row.code} data-part=${row.part}>
      <td>${row.name}</td>
      <td class="number">${board.compiledAt
    ? html`<button class="source" ?disabled=${desk.busy} @click=${() => desk.open(row)}>${shown(row.code, row.value)}</button>`
    : shown(row.code, row.value)}</td>
    </tr>`)}</tbody></table></div>`;
}
