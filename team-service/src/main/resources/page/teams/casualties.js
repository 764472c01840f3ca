// Casualty cases as the desk works with them.

import { uuid } from 'tuantra/api.js';
import { fieldMoment, moment } from './days.js';
import { Things } from './things.js';
import { t } from './words.js';

const CASUALTIES = '/api/welfare/casualties';
const STEPS = {
  'verify-casualty': 'verification',
  'collect-casualty-file': 'file',
  'send-casualty': 'dispatch',
  'assess-casualty': 'assessment',
  'decide-casualty': 'decision',
  'pay-casualty': 'payment',
  'close-casualty': 'closing',
  'refuse-casualty': 'refusal',
};

export class Casualties extends Things {
  #desk;
  #api;

  constructor(desk, api) {
    super(desk, api, CASUALTIES, STEPS);
    this.#desk = desk;
    this.#api = api;
  }

  get steps() {
    return Object.keys(STEPS).filter((step) => this.one.allowed.includes(step));
  }

  // Whoever only reports sees no list.
  async open() {
    await Promise.all([this.#desk.may('list-casualties') ? super.open() : undefined, this.#desk.people.load()]);
  }

  async look(id) {
    await Promise.all([super.look(id), this.#desk.people.load()]);
  }

  askToReport() {
    const now = fieldMoment(Date.now());
    const desk = this.#desk;
    const fields = [
      { name: 'whom', kind: 'choice', options: desk.people.options() },
      { name: 'type', label: t('kindOfCasualty'), kind: 'choice', options: ['INJURY', 'ACCIDENT', 'ILLNESS', 'DEATH'].map((value) => ({ value, word: desk.word(value) })) },
      { name: 'occurredAt', kind: 'moment', value: now },
      { name: 'health', kind: 'long' },
    ];
    desk.asks('report-casualty', fields, ({ whom, ...body }) => {
      const [teamId, memberId] = whom.split('/');
      return this.add('report-casualty', { id: uuid(), teamId, memberId, ...body },
        ({ id }) => (desk.may('see-casualty') ? desk.turnTo('casualty', id) : undefined));
    });
  }

  begin(step) {
    const ask = (fields) => this.#desk.asks(step, fields, (body) => this.step(step, body));
    if (step === 'verify-casualty') {
      return this.#desk.doing(async () => ask([{ name: 'dutyId', kind: 'choice', options: await this.#duties() }]));
    }
    return ask(this.#fields(step));
  }

  async #duties() {
    const { items } = await this.#api.get(`${CASUALTIES}/${this.one.id}/duties`);
    if (items.length === 0) {
      throw new Error(t('noDutyFits'));
    }
    return items.map(({ id, kind, from }) => ({ value: id, word: `${this.#desk.word(kind)} ${moment(from)}` }));
  }

  #fields(step) {
    return {
      'collect-casualty-file': [{ name: 'papers', kind: 'several', options: ['MEDICAL', 'MINUTES', 'WITNESS'].map((value) => ({ value, word: this.#desk.word(value) })) }],
      'assess-casualty': [{ name: 'degree', kind: 'number', most: 100 }],
      'decide-casualty': [{ name: 'decisionNumber', most: 60, hint: '31/QĐ-UBND' }, { name: 'amountVnd', kind: 'number', most: 100_000_000_000 }],
      'refuse-casualty': [{ name: 'reason', label: t('reasonAndAppeal'), kind: 'long', least: 5, most: 500 }],
    }[step] ?? [];
  }

  // What happened to somebody's body is shown to whoever says why.
  askForHealth() {
    const desk = this.#desk;
    desk.asks('disclose-health', [{ name: 'reason', least: 5, most: 500 }], ({ reason }) => desk.doing(async () => {
      desk.asked = { kind: 'health', health: await this.#api.post(`${CASUALTIES}/${this.one.id}/disclosure`, { reason }) };
    }), t('discloseMeans'));
  }
}
