// Budgets as the desk works with them.

import { uuid } from 'tuantra/api.js';
import { Things } from './things.js';
import { t } from './words.js';

const MOST = 1_000_000_000_000;

export class Budgets extends Things {
  #desk;

  constructor(desk, api) {
    super(desk, api, '/api/welfare/budgets', { 'allocate-budget': 'allocation', 'spend-budget': 'spendings' });
    this.#desk = desk;
  }

  askToEstimate() {
    const desk = this.#desk;
    const thisYear = Number(desk.today.slice(0, 4));
    const fields = [{ name: 'year', kind: 'number', least: 2022, most: thisYear + 1, value: thisYear }, { name: 'amountVnd', kind: 'number', least: 1, most: MOST }];
    desk.asks('estimate-budget', fields, (body) => this.add('estimate-budget', { wardId: desk.unitId, ...body }, () => this.open()));
  }

  begin(budget, step) {
    this.choose(budget);
    const fields = {
      'allocate-budget': [{ name: 'amountVnd', kind: 'number', least: 1, most: MOST, value: budget.allocatedVnd ?? budget.estimatedVnd }],
      'spend-budget': [
        { name: 'purpose', label: t('spentOn'), kind: 'choice', options: ['EQUIPMENT', 'TRAINING', 'COMMENDATION', 'OTHER'].map((value) => ({ value, word: this.#desk.word(value) })) },
        { name: 'amountVnd', kind: 'number', least: 1, most: MOST },
      ],
    }[step];
    const id = uuid();
    this.#desk.asks(step, fields, (body) => this.step(step, step === 'spend-budget' ? { id, ...body } : body));
  }
}

// How much of the allocation is spent, 0 to 1, and what is left of it.
export function use({ allocatedVnd, spentVnd }) {
  return { share: allocatedVnd ? spentVnd / allocatedVnd : 0, left: (allocatedVnd ?? 0) - spentVnd };
}
