// Requests about one's own data as the ward's office works with them.

import { uuid } from 'tuantra/api.js';
import { KINDS } from './mine.js';
import { Things } from './things.js';
import { t } from './words.js';

const REQUESTS = '/api/teams/data-requests';

export class Requests extends Things {
  #desk;
  #api;

  constructor(desk, api) {
    super(desk, api, REQUESTS, { 'answer-data-request': 'answer', 'decline-data-request': 'refusal' });
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    await Promise.all([super.open(), this.#desk.people.load()]);
    this.items = urgentFirst(this.items);
  }

  askToEnter() {
    const desk = this.#desk;
    const fields = [
      { name: 'whom', kind: 'choice', options: desk.people.options() },
      { name: 'kind', label: t('kindOfRequest'), kind: 'choice', options: KINDS.map((value) => ({ value, word: desk.word(value) })) },
      { name: 'receivedOn', kind: 'day', value: desk.today, most: desk.today },
      { name: 'wish', kind: 'long' },
    ];
    desk.asks('enter-data-request', fields, ({ whom, ...body }) => {
      const [teamId, memberId] = whom.split('/');
      return this.add('enter-data-request', { id: uuid(), teamId, memberId, ...body }, () => this.open());
    });
  }

  begin(request, step) {
    this.choose(request);
    if (step === 'export-person') {
      return this.#export(request);
    }
    return this.#desk.asks(step, [{ name: 'words', label: t(step === 'answer-data-request' ? 'answer' : 'reasonAndAppeal'), kind: 'long', least: 5 }],
      (body) => this.step(step, body));
  }

  #export(request) {
    return this.#desk.fetching('du-lieu-ca-nhan.json', async () => {
      const file = await this.#api.fileOf(`${REQUESTS}/${request.id}/copy.json`, {});
      await this.open();
      return file;
    });
  }
}

// Those that wait first, the nearest end first; then what is over, the latest first.
export function urgentFirst(requests) {
  const waits = ({ status }) => status === 'RECEIVED';
  return [...requests].sort((one, other) => waits(other) - waits(one)
    || (waits(one) ? one.dueOn.localeCompare(other.dueOn) : other.receivedAt.localeCompare(one.receivedAt)));
}
