// What a ward may spend on its teams in a year, and what it has spent.

import { html, nothing } from 'lit';
import { use } from './budget.js';
import { moment } from './days.js';
import { amount } from './money.js';
import { t } from './words.js';

const STEPS = ['spend-budget', 'allocate-budget'];

export function budgetsView(desk) {
  const { items } = desk.budgets;
  return html`
    <div class="row"><h2 class="grow">${t('budgets')}</h2>
      ${desk.may('estimate-budget') ? html`<button class="button" id="estimate-budget" ?disabled=${desk.busy}
        @click=${() => desk.budgets.askToEstimate()}>${t('estimate-budget')}</button>` : nothing}</div>
    ${items.length === 0 ? html`<div class="panel" id="empty"><p>${t('noBudgets')}</p></div>` : items.map((budget) => card(desk, budget))}`;
}

function card(desk, budget) {
  const { share, left } = use(budget);
  return html`<section class="panel" data-year=${budget.year} data-ward=${budget.wardId}>
    <h2>${t('budgetOf', { year: budget.year, ward: desk.wardName(budget.wardId) })}</h2>
    <dl class="figures">
      <div><dt>${t('estimated')}</dt><dd>${amount(budget.estimatedVnd)}</dd></div>
      <div><dt>${t('allocated')}</dt><dd>${budget.allocatedVnd === undefined ? t('notYet') : amount(budget.allocatedVnd)}</dd></div>
      <div><dt>${t('spent')}</dt><dd>${amount(budget.spentVnd)}</dd></div>
      ${budget.allocatedVnd === undefined ? nothing : html`<div><dt>${t('left')}</dt><dd>${amount(left)}</dd></div>`}
    </dl>
    ${budget.allocatedVnd ? html`<progress max="1" value=${share} aria-label=${t('spent')}></progress>` : nothing}
    ${budget.entries.length ? html`<details><summary>${t('entriesOf', { count: budget.entries.length })}</summary><ul class="history">${[...budget.entries].reverse()
    .map((entry) => html`<li>${desk.word(entry.purpose)}: ${amount(entry.amountVnd)} – ${desk.word(entry.by.role)}, ${moment(entry.at)}</li>`)}</ul></details>` : nothing}
    <div class="row">${STEPS.filter((step) => budget.allowed.includes(step)).map((step) => html`<button class="button" data-step=${step} ?disabled=${desk.busy}
      @click=${() => desk.budgets.begin(budget, step)}>${t(step)}</button>`)}</div></section>`;
}
