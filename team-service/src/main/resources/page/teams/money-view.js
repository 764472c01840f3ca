// What a ward pays its people for a month: counted, checked, approved, paid, confirmed, by people who are not the same.

import { html, nothing } from 'lit';
import { amount, lastMonth, monthWords } from './money.js';
import { t } from './words.js';

const STEPS = ['check-allowance', 'approve-allowance', 'pay-allowance', 'confirm-allowance', 'return-allowance'];

export function moneyView(desk) {
  return html`
    <h2>${t('money')}</h2>
    ${desk.may('calculate-allowance') ? html`<form class="panel row" @submit=${(event) => {
    event.preventDefault();
    desk.payments.calculate(new FormData(event.target).get('month'));
  }}>
      <label>${t('month')} <input class="field" id="month" name="month" type="month" required min="2022-04"
        max=${lastMonth(desk.today)} .value=${lastMonth(desk.today)}></label>
      <button class="button main" id="calculate" ?disabled=${desk.busy}>${t('calculate-allowance')}</button></form>` : nothing}
    ${desk.payments.runs.length === 0 ? html`<div class="panel" id="empty"><p>${t('noRuns')}</p></div>`
    : desk.payments.runs.map((run) => card(desk, run))}`;
}

function card(desk, run) {
  const steps = STEPS.filter((step) => run.allowed.includes(step));
  return html`<section class="panel" data-month=${run.month} data-status=${run.status}>
    <h2>${t('monthOf', { month: monthWords(run.month) })}</h2>
    <p class="row"><span class="badge ${run.status === 'CONFIRMED' ? 'sent' : 'soon'}">${desk.word(run.status)}</span>
      ${t('sumOf', { people: run.lines.length, total: amount(run.totalVnd) })}</p>
    ${run.waitsFor.length && steps.length === 0 ? html`<p class="hint">${t('waitsFor', { roles: run.waitsFor.map((role) => desk.word(role)).join(', ') })}</p>` : nothing}
    <div class="row">
      ${steps.map((step, index) => html`<button class="button ${index === 0 ? 'main' : ''}" data-step=${step} ?disabled=${desk.busy}
        @click=${() => desk.payments.settle(run, step)}>${t(step)}</button>`)}
      ${desk.may('print-pay-list') ? ['docx', 'pdf'].map((format) => html`<button class="button quiet" ?disabled=${desk.busy}
        @click=${() => desk.print(`/api/welfare/allowances/${run.runId}/pay-list`, undefined, format)}>${t(`payList-${format}`)}</button>`) : nothing}
    </div></section>`;
}
