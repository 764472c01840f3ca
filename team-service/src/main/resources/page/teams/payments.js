// The allowances of a ward as the desk works with them.

import { t } from './words.js';

const RUNS = '/api/welfare/allowances';
const STEPS = {
  'check-allowance': 'check',
  'return-allowance': 'return',
  'approve-allowance': 'approval',
  'pay-allowance': 'payment',
  'confirm-allowance': 'confirmation',
};

export class Payments {
  runs = [];
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    this.runs = newestFirst(await this.#api.all(RUNS));
  }

  calculate(month) {
    return this.#desk.doing(async () => {
      this.#put((await this.#api.write('POST', RUNS, { wardId: this.#desk.unitId, month })).body);
      this.#desk.told = t('done', { what: t('calculate-allowance') });
    });
  }

  settle(run, step) {
    return this.#desk.doing(async () => {
      this.#put((await this.#api.write('POST', `${RUNS}/${run.runId}/${STEPS[step]}`, {})).body);
      this.#desk.told = t('done', { what: t(step) });
    });
  }

  #put(run) {
    this.runs = newestFirst([...this.runs.filter(({ runId }) => runId !== run.runId), run]);
  }
}

function newestFirst(runs) {
  return [...runs].sort((one, other) => other.month.localeCompare(one.month));
}
