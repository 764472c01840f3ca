// What somebody of a team sees of himself or herself, and asks about it.

import { uuid } from 'tuantra/api.js';
import { t } from './words.js';

const ME = '/api/teams/me';
export const KINDS = ['COPY', 'CORRECTION', 'ERASURE', 'RESTRICTION', 'OBJECTION'];

export class Mine {
  record;
  looks = [];
  requests = [];
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    const [record, looks, requests] = await Promise.all([this.#api.get(ME), this.#api.all(`${ME}/looks`), this.#api.get(`${ME}/requests`)]);
    this.record = record;
    this.looks = looks;
    this.requests = requests.items;
  }

  // The numbers of the team, which is put on record at everybody in it.
  call() {
    return this.#desk.doing(async () => {
      this.#desk.asked = { kind: 'contacts', contacts: (await this.#api.post(`${ME}/contacts`, {})).items };
    });
  }

  askAboutData() {
    const fields = [
      { name: 'kind', label: t('kindOfRequest'), kind: 'choice', options: KINDS.map((value) => ({ value, word: this.#desk.word(value) })) },
      { name: 'wish', kind: 'long' },
    ];
    this.#desk.asks('request-own-data', fields, (body) => this.#desk.doing(async () => {
      const request = await this.#api.post(`${ME}/requests`, { id: uuid(), ...body });
      this.requests = [request, ...this.requests];
      this.#desk.asked = undefined;
      this.#desk.told = t('done', { what: t('request-own-data') });
    }));
  }
}
