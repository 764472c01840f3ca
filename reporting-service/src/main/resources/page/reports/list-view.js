// My obligations with the days that are left.

import { html } from 'lit';
import { date, now } from 'tuantra/clock.js';
import { daysWords, pressing } from './days.js';
import { t } from './words.js';

const YEARS_BACK = 3;

export function listView(desk) {
  const present = Number(date(now()).slice(-4)) + 1;
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => present - back).filter((year) => year >= 2022);
  return html`
    <div class="row">
      <h2 class="grow">${t('myReports')}</h2>
      <label>${t('year')}
        <select class="field" id="year" ?disabled=${desk.busy} @change=${(event) => desk.chooseYear(Number(event.target.value))}>
          ${years.map((year) => html`<option value=${year} ?selected=${year === desk.year}>${year}</option>`)}
        </select>
      </label>
    </div>
    ${desk.owed.length === 0
    ? html`<div class="panel"><p>${t('nothingOwed')}</p><p class="hint">${t('nothingOwedHint')}</p></div>`
    : html`<ul class="owed">${desk.owed.map((each) => item(desk, each))}</ul>`}`;
}

function item(desk, owed) {
  const gathers = owed.kind === 'CONSOLIDATION';
  const period = desk.period(owed.period);
  const [key, values] = daysWords(owed);
  return html`<li class=${pressing(owed)} data-period=${owed.period} data-kind=${owed.kind}>
    <div>
      <p class="title">${gathers ? t('consolidationOf', { period }) : period}</p>
      <p>${owed.unitNameVi}</p>
      <p class="hint">${owed.deadlineVi}</p>
    </div>
    <div class="row">
      <span class="badge ${pressing(owed)}">${t(key, values)}</span>
      <span class="badge">${t(owed.status)}</span>
      <a class="button main" href="#/${gathers ? 'board' : 'report'}/${owed.unitId}/${owed.period}">${t('open')}</a>
    </div>
  </li>`;
}
