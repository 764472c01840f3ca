// One report: its words on the left, its figures and where they come from on the right.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { chartsView } from './chart-view.js';
import { SECTIONS } from './draft.js';
import { MANUAL, named, shown } from './figures.js';
import { placeOf } from './since.js';
import { t } from './words.js';

const WAY = ['DRAFT', 'UNDER_REVIEW', 'SIGNED', 'SENT', 'RECEIVED', 'ACCEPTED'];

export function reportView(desk) {
  const report = desk.report;
  return html`
    <p><a href="#/">← ${t('back')}</a></p>
    <div class="panel">
      <h2>${desk.period(report.period)}</h2>
      <p>${report.unitNameVi} · ${t('version', { version: report.version })}
        ${report.number ? html` · ${t('number', { number: report.number })}` : nothing}</p>
      <p class="hint">${report.deadlineVi}</p>
      ${way(report)}
      ${report.remark ? html`<p class="problem">${t('remark', { remark: report.remark })}</p>` : nothing}
      ${actions(desk, report.allowed.filter((action) => action !== 'draft-report'))}
      ${report.id ? downloads(desk) : nothing}
    </div>
    <div class="columns">
      <section class="panel">${report.allowed.includes('draft-report') ? editor(desk) : paper(report)}</section>
      <section class="panel">${figures(desk)}</section>
    </div>`;
}

function way(report) {
  const at = WAY.indexOf(report.status);
  return html`<ol class="steps">
    ${at < 0 ? html`<li aria-current="step">${t(report.status)}</li>` : nothing}
    ${WAY.map((step, index) => html`<li class=${index < at ? 'past' : ''}
      aria-current=${index === at ? 'step' : nothing}>${t(step)}</li>`)}
  </ol>`;
}

export function actions(desk, allowed) {
  return html`<div class="row" id="steps">
    ${allowed.length === 0 ? html`<p class="hint">${t('waiting')}</p>` : nothing}
    ${allowed.map((action, index) => html`<button class="button ${index === 0 ? 'main' : ''}" id=${action}
      ?disabled=${desk.busy} @click=${() => desk.step(action)}>${t(action)}</button>`)}
  </div>`;
}

export function downloads(desk) {
  return html`<div class="row"><span>${t('downloads')}:</span>
    ${['pdf', 'docx', 'xlsx'].map((format) => html`<button class="button" id=${`download-${format}`} ?disabled=${desk.busy}
      @click=${() => desk.download(format)}>${t(format)}</button>`)}
  </div>`;
}

function editor(desk) {
  const draft = desk.draft;
  return html`
    <h2>${t('yourWords')}</h2>
    <p class="hint">${t('writeHint')}</p>
    ${SECTIONS.map((section) => html`<label class="label" for=${section}>${t(section)}</label>
      <textarea class="field" id=${section} maxlength="20000" .value=${draft.text(section)}
        @input=${(event) => draft.write(section, event.target.value)}></textarea>`)}
    <h2>${t('manualFigures')}</h2>
    ${MANUAL.map((code) => html`<label class="label" for=${code}>${desk.names[code] ?? code}</label>
      <input class="field" id=${code} inputmode="numeric" .value=${draft.manual(code)}
        @input=${(event) => draft.enter(code, event.target.value)}>`)}
    <div class="row">
      <button class="button main" id="save" ?disabled=${desk.busy} @click=${() => desk.save()}>${t('save')}</button>
      ${draft.dirty ? html`<span class="badge soon">${t('unsaved')}</span>` : nothing}
    </div>`;
}

function paper(report) {
  return html`<h2>${t('yourWords')}</h2>
    ${SECTIONS.filter((section) => report.texts[section]).map((section) => html`<h3>${t(section)}</h3>
      <p class="paper">${report.texts[section]}</p>`)}`;
}

function figures(desk) {
  const { report, indicators } = desk;
  const rows = report.asOf
    ? [...report.figures.cells.map(({ code, part, value }) => ({ code, part, current: value })),
      ...Object.entries(report.manual).map(([code, current]) => ({ code, part: '', current, entered: true }))]
    : indicators?.rows ?? [];
  return html`
    <h2>${t('figures')}</h2>
    <p class="hint">${report.asOf ? t('figuresFrozen', { time: moment(Date.parse(report.asOf)) }) : t('figuresNow')}</p>
    ${desk.changed.size ? html`<p class="told" id="since">${t('sinceSeen', { count: desk.changed.size, day: desk.before.day })}</p>` : nothing}
    ${rows.length === 0 ? html`<p>${t('noFigures')}</p>` : [chartsView(rows, desk.names), table(desk, rows, !report.asOf)]}
    ${!report.asOf && indicators ? Object.values(indicators.notComparable).map((code) => html`<p class="hint">${t(code)}</p>`) : nothing}
    ${report.supplements.length ? supplements(desk) : nothing}`;
}

function table(desk, rows, compared) {
  return html`<div class="wide"><table id="figures">
    <thead><tr><th>${t('indicator')}</th><th class="number">${t('thisPeriod')}</th>
      ${compared ? html`<th class="number less">${t('previousPeriod')}</th><th class="number less">${t('lastYear')}</th>
        <th class="number less">${t('yearToDate')}</th><th class="number">${t('differs')}</th>` : nothing}</tr></thead>
    <tbody>${named(rows, desk.names).map((row) => html`<tr class=${desk.changed.has(placeOf(row)) ? 'changed' : ''}
        data-code=${row.code} data-part=${row.part}>
      <td>${row.name}</td>
      <td class="number">${desk.report.id && !row.entered
    ? html`<button class="source" ?disabled=${desk.busy} @click=${() => desk.open(row)}>${shown(row.code, row.current)}</button>`
    : shown(row.code, row.current)}</td>
      ${compared ? html`<td class="number less">${shown(row.code, row.previous)}</td>
        <td class="number less">${shown(row.code, row.yearBefore)}</td>
        <td class="number less">${shown(row.code, row.yearToDate)}</td>
        <td class="number">${change(row)}</td>` : nothing}
    </tr>`)}</tbody></table></div>`;
}

function change({ code, difference, percent }) {
  if (difference === undefined || difference === null) {
    return '–';
  }
  const sign = difference > 0 ? '+' : '';
  return `${sign}${shown(code, difference)}${percent === undefined || percent === null ? '' : ` (${sign}${String(percent).replace('.', ',')}%)`}`;
}

function supplements(desk) {
  return html`<h3>${t('supplements')}</h3>
    <ul>${named(desk.report.supplements, desk.names).map((line) => html`<li>${line.period} – ${line.name}:
      ${shown(line.code, line.reported)} → ${shown(line.code, line.now)}</li>`)}</ul>`;
}
