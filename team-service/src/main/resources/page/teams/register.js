// The lines of the register, as they are looked for and put in order.

import { finds } from 'tuantra/fold.js';

const TEAMS = '/api/teams';

const vi = (one, other) => (one ?? '').localeCompare(other ?? '', 'vi', { numeric: true });

const KEYS = {
  place: (one, other) => vi(one.wardNameVi, other.wardNameVi) || vi(one.groupCode, other.groupCode) || vi(one.nameVi, other.nameVi),
  name: (one, other) => vi(one.nameVi, other.nameVi),
  status: (one, other) => vi(one.status, other.status),
  members: (one, other) => one.members - other.members,
  decision: (one, other) => vi(one.effectiveDate, other.effectiveDate),
};

// `status` is one of the states, 'UNDERSTRENGTH', or '' for all; teams that are over are shown only when they are asked for.
export function chosen(lines, { query = '', status = '' }) {
  return lines.filter((line) => matches(line, status)
    && finds(query, line.nameVi, line.wardNameVi, line.groupNameVi, line.groupCode, line.decisionNumber));
}

function matches(line, status) {
  if (status === 'UNDERSTRENGTH') {
    return line.understrength;
  }
  return status === '' ? !['DISSOLVED', 'REJECTED'].includes(line.status) : line.status === status;
}

export function sorted(lines, { key, down }) {
  const inOrder = [...lines].sort((one, other) => KEYS[key](one, other) || KEYS.place(one, other));
  return down ? inOrder.reverse() : inOrder;
}

// What stands above the table.
export function summary(lines) {
  const works = lines.filter(({ status }) => status === 'ACTIVE' || status === 'SUSPENDED');
  return {
    teams: works.length,
    members: works.reduce((sum, { members }) => sum + members, 0),
    understrength: works.filter(({ understrength }) => understrength).length,
    waiting: lines.filter(({ status }) => status === 'PROPOSED').length,
  };
}

// The register as the desk works with it.
export class Register {
  lines = [];
  filter = { query: '', status: '', key: 'place', down: false };
  on;
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    this.lines = await this.#api.all(`${TEAMS}/register${this.on ? `?on=${this.on}` : ''}`);
  }

  choose(wanted) {
    this.filter = { ...this.filter, ...wanted };
    this.#desk.show();
  }

  sortBy(key) {
    this.choose({ key, down: this.filter.key === key && !this.filter.down });
  }

  asOf(on) {
    this.on = on && on !== this.#desk.today ? on : undefined;
    return this.#desk.reload();
  }

  export(personalDetails, reason) {
    this.#desk.asked = undefined;
    return this.#desk.fetching('so-to-tuan-tra.xlsx', () => this.#api.fileOf(`${TEAMS}/register-export`,
      { personalDetails, ...(reason ? { reason } : {}) }));
  }
}
