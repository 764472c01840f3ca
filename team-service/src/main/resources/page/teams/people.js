// The teams of the unit and their people by their masked names, for things that know people by their ids.

import { present } from './history.js';

export class People {
  teams = [];
  #desk;
  #api;
  #names = new Map();

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async load() {
    this.teams = await this.#api.all('/api/teams');
    this.#names = new Map(this.teams.flatMap((team) => team.members.map((member) => [`${team.id}/${member.id}`, member.fullName])));
  }

  team(teamId) {
    return this.teams.find(({ id }) => id === teamId);
  }

  // Undefined for somebody of a team that is none of the unit's business.
  name(teamId, memberId) {
    return this.#names.get(`${teamId}/${memberId}`);
  }

  // Of the teams that work, by their names, each with those who belong to it today: [{ team, members }].
  working() {
    return this.teams.filter(({ status }) => status === 'ACTIVE' || status === 'SUSPENDED')
      .sort((one, other) => one.nameVi.localeCompare(other.nameVi, 'vi', { numeric: true }))
      .map((team) => ({ team, members: present(team.members, this.#desk.today, team.status) }));
  }

  // Everybody of them as options of a choice, by team.
  options(first = () => []) {
    return this.working().flatMap(({ team, members }) => [...first(team),
      ...members.map((member) => ({ value: `${team.id}/${member.id}`, word: `${member.fullName} – ${this.#desk.word(member.role)}`, group: team.nameVi }))]);
  }
}
