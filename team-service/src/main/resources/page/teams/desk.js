// What the desk knows and what it asks the service for.

import { Api, Problem } from 'tuantra/api.js';
import { language } from 'tuantra/language.js';
import { Work } from 'tuantra/work.js';
import { Book } from './book.js';
import { plusDays } from './days.js';
import { Founding } from './founding.js';
import { Imports } from './imports.js';
import { waiting } from './inbox.js';
import { Payments } from './payments.js';
import { t } from './words.js';

const TEAMS = '/api/teams';

// The last part of each step's address.
const STEPS = {
  'decide-team': 'decision',
  'reject-team': 'rejection',
  'activate-team': 'activation',
  'withdraw-decision': 'withdrawal',
  'suspend-team': 'suspension',
  'resume-team': 'resumption',
  'dissolve-team': 'dissolution',
  'reassign-team': 'reassignment',
  'amend-members': 'members',
  'correct-member': 'corrections',
};

export class Desk extends Work {
  view;
  unitId;
  today = '';
  groups = [];
  lines = [];
  filter = { query: '', status: '', key: 'place', down: false };
  on;
  team;
  waiting = [];
  expiring;
  within = 30;
  founding;
  #session;
  #api;
  #tag;
  #may = new Set();
  #words;
  // By the word in the address, and what has to be read for it.
  #views = {
    register: async () => {
      this.lines = await this.#api.all(`${TEAMS}/register${this.on ? `?on=${this.on}` : ''}`);
    },
    team: (id) => this.#read(id),
    inbox: () => this.#readWaiting(),
    expiring: () => this.#findExpiring(),
    found: () => {
      this.founding ??= new Founding(this.today, this.words);
    },
    imports: () => this.imports.open(),
    import: (id) => this.imports.look(id),
    equipment: () => this.book.open(),
    money: () => this.payments.open(),
  };

  constructor(session, show) {
    super(show, t);
    this.#session = session;
    this.#api = new Api(session);
    this.book = new Book(this, this.#api);
    this.payments = new Payments(this, this.#api);
    this.imports = new Imports(this, this.#api);
  }

  get dirty() {
    return this.view === 'found' && this.founding?.dirty;
  }

  get words() {
    return this.#words?.[language()] ?? {};
  }

  // A constant as people call it, from the service's own list.
  word(constant) {
    const word = this.words[constant] ?? constant;
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  may(action) {
    return this.#may.has(action);
  }

  logout() {
    this.#session.logout();
  }

  reload() {
    return this.go(location.hash);
  }

  // '#/', '#/team/<id>', '#/inbox', '#/expiring', '#/found', '#/imports', '#/import/<id>', '#/equipment', '#/money'
  go(hash) {
    const [, kind = '', id] = (hash || '#/').split('/').map(decodeURIComponent);
    return this.doing(async () => {
      if (!this.#words) {
        const [words, desk] = await Promise.all([this.#api.get(`${TEAMS}/desk/words`), this.#api.get(`${TEAMS}/desk`)]);
        this.#words = words;
        this.#may = new Set(desk.may);
        this.unitId = desk.unitId;
        this.today = desk.today;
        this.groups = desk.groups;
      }
      await this.#open(kind, id);
    });
  }

  #open(kind, id) {
    const view = Object.hasOwn(this.#views, kind) && (id || !['team', 'import'].includes(kind)) ? kind : 'register';
    return this.#turnTo(view, id);
  }

  async #turnTo(view, id) {
    await this.#views[view](id);
    this.view = view;
  }

  async #readWaiting() {
    this.waiting = waiting({
      team: [...await this.#api.all(`${TEAMS}?status=PROPOSED`), ...await this.#api.all(`${TEAMS}?status=DECIDED`)],
      import: this.may('list-team-imports') ? await this.imports.all() : [],
      money: this.may('list-allowances') ? await this.#api.all('/api/welfare/allowances') : [],
    });
  }

  async #read(id) {
    const { body, tag } = await this.#api.read(`${TEAMS}/${encodeURIComponent(id)}`);
    this.#take(body, tag);
  }

  #take(team, tag) {
    this.team = team;
    this.#tag = tag;
  }

  // Of the register.

  choose(wanted) {
    this.filter = { ...this.filter, ...wanted };
    this.show();
  }

  sortBy(key) {
    this.choose({ key, down: this.filter.key === key && !this.filter.down });
  }

  asOf(on) {
    this.on = on && on !== this.today ? on : undefined;
    return this.reload();
  }

  export(personalDetails, reason) {
    this.asked = undefined;
    return this.fetching('so-to-tuan-tra.xlsx', () => this.#api.fileOf(`${TEAMS}/register-export`,
      { personalDetails, ...(reason ? { reason } : {}) }));
  }

  // Of what ends soon.

  look(within) {
    this.within = within;
    return this.reload();
  }

  async #findExpiring() {
    const until = plusDays(this.today, this.within);
    const certificates = await this.#api.get(`/api/training/expiring-certificates?until=${until}`);
    const permits = this.may('list-equipment') ? await this.#api.all(`/api/equipment?permitUntil=${until}`) : [];
    this.expiring = { certificates: certificates.items, permits };
  }

  // Of a team.

  // Asks for what the step needs; a step that needs nothing is confirmed.
  begin(action) {
    return this.doing(async () => {
      const question = { kind: { 'decide-team': 'sign', 'reject-team': 'reason', 'activate-team': 'sure' }[action] ?? 'paper', action };
      if (action === 'decide-team') {
        question.foresight = await this.#foresee(this.today, this.today);
        question.others = (await this.#api.all(`${TEAMS}?status=PROPOSED`))
          .filter(({ id, allowed }) => id !== this.team.id && allowed.includes(action));
      }
      if (action === 'reassign-team') {
        question.groups = await this.#groups();
      }
      this.asked = question;
    });
  }

  async #groups() {
    const coverage = await this.#api.get(`${TEAMS}/coverage`);
    return coverage.items.flatMap(({ gaps, nameVi }) => gaps.map((gap) => ({ ...gap, wardNameVi: nameVi })))
      .filter(({ residentialGroupId }) => residentialGroupId !== this.team.residentialGroupId);
  }

  #foresee(decisionDate, effectiveDate) {
    return this.#api.get(`${TEAMS}/${this.team.id}/foresight?${new URLSearchParams({ decisionDate, effectiveDate })}`);
  }

  // The days have changed: other policies, other warnings.
  foresee(decisionDate, effectiveDate) {
    return this.doing(async () => {
      this.asked = { ...this.asked, foresight: await this.#foresee(decisionDate, effectiveDate) };
    });
  }

  step(action, body, also = []) {
    this.asked = undefined;
    return this.doing(async () => {
      const id = this.team.id;
      const { body: team, tag } = await this.#api.write('POST', `${TEAMS}/${id}/${STEPS[action]}`, body, this.#tag);
      this.#take(team, tag);
      for (const other of also) {
        await this.#api.write('POST', `${TEAMS}/${other}/decision?besides=${id}`, body);
      }
      this.told = t('done', { what: t(action) });
    });
  }

  disclose(member, reason, purpose) {
    this.asked = undefined;
    return this.doing(async () => {
      const person = await this.#api.post(`${TEAMS}/${this.team.id}/members/${member.id}/disclosure`, { reason, purpose });
      this.asked = { kind: 'person', member, person };
    });
  }

  attach(file, decisionNumber) {
    this.asked = undefined;
    return this.doing(async () => {
      const answer = await this.#api.write(
        'POST', `${TEAMS}/${this.team.id}/scans?${new URLSearchParams({ decisionNumber })}`, file);
      this.#take(answer.body, answer.tag);
      this.told = t('attached', { number: decisionNumber });
    });
  }

  // A paper with names: asking for it is put on record.
  print(path, body = {}, format = 'pdf') {
    return this.fetching(`van-ban.${format}`, () => this.#api.fileOf(`${path}.${format}`, body));
  }

  openScan(scan) {
    const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[scan.mediaType] ?? 'jpg';
    return this.fetching(`${scan.decisionNumber.replace(/[^\p{L}\p{N}-]+/gu, '-')}.${ending}`, async () => {
      const { blob } = await this.#api.file(`${TEAMS}/${this.team.id}/scans/${scan.fileId}`);
      return { blob };
    });
  }

  // Of a founding.

  check() {
    return this.doing(async () => {
      if (this.founding.complete()) {
        this.founding.foresight = await this.#api.post(`${TEAMS}/foresight`, { proposal: this.founding.body() });
      }
    });
  }

  propose() {
    return this.doing(async () => {
      if (!this.founding.complete()) {
        return;
      }
      const { body } = await this.#api.write('POST', TEAMS, this.founding.body());
      this.founding = undefined;
      location.hash = `#/team/${body.id}`;
      await this.#turnTo('team', body.id);
      this.told = t('proposed');
    });
  }

  // A refused founding has its faults marked where they are.
  said(failure) {
    if (this.view === 'found' && failure instanceof Problem && failure.body.errors) {
      this.founding.blame(failure.body.errors);
    }
    return super.said(failure);
  }
}
