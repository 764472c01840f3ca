// The book of equipment as the desk works with it.

import { uuid } from 'tuantra/api.js';
import { ordered, serials, shares } from './equipment.js';
import { present } from './history.js';
import { t } from './words.js';

const ITEMS = '/api/equipment';
const STEPS = {
  'return-equipment': 'return',
  'find-equipment': 'finding',
  'report-loss': 'loss',
  'report-damage': 'damage',
  'write-off-equipment': 'write-off',
};

export class Book {
  items = [];
  types = [];
  query = '';
  chosen = new Set();
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    const [items, { items: types }] = await Promise.all([this.#api.all(ITEMS), this.#api.get(`${ITEMS}/types`), this.#desk.people.load()]);
    this.items = ordered(items);
    this.types = types;
    this.chosen = new Set([...this.chosen].filter((id) => items.some((item) => item.itemId === id)));
  }

  get teams() {
    return this.#desk.people.teams;
  }

  holderOf({ holding }) {
    const fullName = holding && this.#desk.people.name(holding.teamId, holding.memberId);
    return fullName && { fullName, teamNameVi: this.#desk.people.team(holding.teamId).nameVi };
  }

  find(query) {
    this.query = query;
    this.#desk.show();
  }

  tick(id) {
    this.chosen.has(id) ? this.chosen.delete(id) : this.chosen.add(id);
    this.#desk.show();
  }

  handle(item, step) {
    return this.#desk.doing(async () => {
      const { body } = await this.#api.write('POST', `${ITEMS}/${item.itemId}/${STEPS[step]}`, {});
      this.#put(body);
      this.#desk.told = t('done', { what: `${t(step)} ${item.serial}` });
    });
  }

  // One after the other; what is refused says why, and what was done before stays done.
  register({ type, prefix, first, last, custodian, permit }) {
    this.#desk.asked = undefined;
    return this.#desk.doing(async () => {
      const numbers = serials(prefix, first, last);
      if (numbers.length === 0) {
        throw new Error(t('noSerials'));
      }
      for (const serial of numbers) {
        const { body } = await this.#api.write('POST', ITEMS, {
          id: uuid(), wardId: this.#desk.unitId, type, serial, ...(custodian ? { custodian } : {}), ...(permit ? { permit } : {}),
        });
        this.#put(body);
      }
      this.#desk.told = t('itemsRegistered', { count: numbers.length });
    });
  }

  handOut({ teamId, memberId, decisionNumber }) {
    this.#desk.asked = undefined;
    return this.#desk.doing(async () => {
      const team = this.teams.find(({ id }) => id === teamId);
      const people = present(team.members, this.#desk.today, team.status).filter(({ id }) => !memberId || id === memberId);
      const given = shares(this.items.filter(({ itemId }) => this.chosen.has(itemId)), people, { each: !memberId });
      for (const [item, person] of given) {
        const { body } = await this.#api.write('POST', `${ITEMS}/${item.itemId}/issue`, { teamId, memberId: person.id, decisionNumber });
        this.chosen.delete(item.itemId);
        this.#put(body);
      }
      this.#desk.told = t('handedOut', { count: given.length });
    });
  }

  #put(item) {
    this.items = ordered([...this.items.filter(({ itemId }) => itemId !== item.itemId), item]);
  }
}
