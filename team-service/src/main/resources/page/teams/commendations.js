// Commendations as the desk works with them.

import { uuid } from 'tuantra/api.js';
import { moment } from './days.js';
import { Things } from './things.js';
import { t } from './words.js';

const COMMENDATIONS = '/api/welfare/commendations';
const STEPS = {
  'review-commendation': 'review',
  'send-commendation': 'dispatch',
  'appraise-commendation': 'appraisal',
  'decide-commendation': 'decision',
  'award-commendation': 'award',
  'reject-commendation': 'rejection',
};

export class Commendations extends Things {
  #desk;
  #api;

  constructor(desk, api) {
    super(desk, api, COMMENDATIONS, STEPS, ({ commendation, ...around }) => ({ ...commendation, ...around, id: commendation.commendationId }));
    this.#desk = desk;
    this.#api = api;
  }

  get steps() {
    return Object.keys(STEPS).filter((step) => this.one.allowed.includes(step));
  }

  async open() {
    await Promise.all([super.open(), this.#desk.people.load()]);
  }

  async look(id) {
    await Promise.all([super.look(id), this.#desk.people.load()]);
  }

  // Whom first; what he, she or they did is chosen from what the team did.
  askToPropose() {
    const options = this.#desk.people.options((team) => [{ value: team.id, word: t('wholeTeamOf', { team: team.nameVi }), group: team.nameVi }]);
    this.#desk.asks('propose-commendation', [{ name: 'whom', kind: 'choice', options }], ({ whom }) => this.#desk.doing(async () => {
      const [teamId, memberId] = whom.split('/');
      const { items } = await this.#api.get(`${COMMENDATIONS}/achievements?${new URLSearchParams({ team: teamId, limit: 50 })}`);
      this.#askWhatFor({ teamId, ...(memberId ? { memberId } : {}) }, items);
    }));
  }

  #askWhatFor(whom, duties) {
    const desk = this.#desk;
    const constants = (all) => all.map((value) => ({ value, word: desk.word(value) }));
    const fields = [
      { name: 'kind', label: t('kindOfCommendation'), kind: 'choice', options: constants(['MERIT_CERTIFICATE', 'CERTIFICATE_OF_COMMENDATION', 'SPOT_BONUS']) },
      { name: 'occasion', kind: 'choice', options: constants(['SPOT', 'PRELIMINARY_REVIEW', 'FINAL_REVIEW']) },
      { name: 'merit', kind: 'long' },
      { name: 'achievements', kind: 'several', options: duties.map(({ id, kind, from }) => ({ value: id, word: `${desk.word(kind)} ${moment(from)}` })) },
    ];
    desk.asks('propose-commendation', fields, (body) => this.add('propose-commendation', { id: uuid(), ...whom, ...body }, ({ id }) => desk.turnTo('commendation', id)));
  }

  begin(step) {
    const fields = {
      'decide-commendation': [{ name: 'decisionNumber', most: 60, hint: '31/QĐ-UBND' }, { name: 'decidedOn', kind: 'day', value: this.#desk.today, most: this.#desk.today }],
      'award-commendation': [{ name: 'awardedOn', kind: 'day', value: this.#desk.today, most: this.#desk.today }],
      'reject-commendation': [{ name: 'reason', kind: 'long', least: 5, most: 500 }],
    }[step] ?? [];
    this.#desk.asks(step, fields, (body) => this.step(step, body));
  }
}
