// What the desk knows and what it asks the service for.

import { Api, Problem } from 'tuantra/api.js';
import { language } from 'tuantra/language.js';
import { Work, save } from 'tuantra/work.js';
import { Book } from './book.js';
import { plusDays } from './days.js';
import { Founding } from './founding.js';
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
  imports = [];
  import;
  teams = [];
  preview;
  #session;
  #api;
  #tag;
  #may = new Set();
  #words;

  constructor(session, show) {
    super(show, t);
    this.#session = session;
    this.#api = new Api(session);
    this.book = new Book(this, this.#api);
    this.payments = new Payments(this, this.#api);
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

  async #open(kind, id) {
    if (kind === 'team' && id) {
      await this.#read(id);
      this.view = 'team';
    } else if (kind === 'inbox') {
      this.waiting = waiting({
        team: [...await this.#all(`${TEAMS}?status=PROPOSED`), ...await this.#all(`${TEAMS}?status=DECIDED`)],
        import: this.may('list-team-imports') ? await this.#all(`${TEAMS}/imports`) : [],
        money: this.may('list-allowances') ? await this.#all('/api/welfare/allowances') : [],
      });
      this.view = 'inbox';
    } else if (kind === 'expiring') {
      await this.#findExpiring();
      this.view = 'expiring';
    } else if (kind === 'imports') {
      this.imports = await this.#all(`${TEAMS}/imports`);
      this.view = 'imports';
    } else if (kind === 'import' && id) {
      await this.#openImport(id);
      this.view = 'import';
    } else if (kind === 'equipment') {
      await this.book.open((path) => this.#all(path));
      this.view = 'equipment';
    } else if (kind === 'money') {
      await this.payments.open((path) => this.#all(path));
      this.view = 'money';
    } else if (kind === 'found') {
      this.founding ??= new Founding(this.today, this.words);
      this.view = 'found';
    } else {
      this.lines = await this.#all(`${TEAMS}/register${this.on ? `?on=${this.on}` : ''}`);
      this.view = 'register';
    }
  }

  async #read(id) {
    const { body, tag } = await this.#api.read(`${TEAMS}/${encodeURIComponent(id)}`);
    this.#take(body, tag);
  }

  #take(team, tag) {
    this.team = team;
    this.#tag = tag;
  }

  // All pages of a list.
  async #all(path) {
    const items = [];
    for (let cursor; ;) {
      const more = new URLSearchParams({ limit: 200, ...(cursor ? { cursor } : {}) });
      const page = await this.#api.get(`${path}${path.includes('?') ? '&' : '?'}${more}`);
      items.push(...page.items);
      cursor = page.next;
      if (!cursor) {
        return items;
      }
    }
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
    return this.doing(async () => {
      const { name = 'so-to-tuan-tra.xlsx', blob } = await this.#api.fileOf(`${TEAMS}/register-export`,
        { personalDetails, ...(reason ? { reason } : {}) });
      save(name, blob);
      this.told = t('downloaded', { name });
    });
  }

  // Of what ends soon.

  look(within) {
    this.within = within;
    return this.reload();
  }

  async #findExpiring() {
    const until = plusDays(this.today, this.within);
    const certificates = await this.#api.get(`/api/training/expiring-certificates?until=${until}`);
    const permits = this.may('list-equipment') ? await this.#all(`/api/equipment?permitUntil=${until}`) : [];
    this.expiring = { certificates: certificates.items, permits };
  }

  // Of a team.

  // Asks for what the step needs; a step that needs nothing is confirmed.
  begin(action) {
    return this.doing(async () => {
      const question = { kind: { 'decide-team': 'sign', 'reject-team': 'reason', 'activate-team': 'sure' }[action] ?? 'paper', action };
      if (action === 'decide-team') {
        question.foresight = await this.#foresee(this.today, this.today);
        question.others = (await this.#all(`${TEAMS}?status=PROPOSED`))
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
    return this.doing(async () => {
      const { name = `van-ban.${format}`, blob } = await this.#api.fileOf(`${path}.${format}`, body);
      save(name, blob);
      this.told = t('downloaded', { name });
    });
  }

  openScan(scan) {
    return this.doing(async () => {
      const { blob } = await this.#api.file(`${TEAMS}/${this.team.id}/scans/${scan.fileId}`);
      const name = `${scan.decisionNumber.replace(/[^\p{L}\p{N}-]+/gu, '-')}.${{ 'application/pdf': 'pdf', 'image/png': 'png' }[scan.mediaType] ?? 'jpg'}`;
      save(name, blob);
      this.told = t('downloaded', { name });
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
      await this.#read(body.id);
      this.view = 'team';
      this.told = t('proposed');
    });
  }

  // Of a file.

  tryFile(file) {
    return this.doing(async () => {
      this.preview = undefined;
      const typed = new Blob([await file.arrayBuffer()], { type: mediaType(file.name) });
      this.preview = { name: file.name, file: typed, answer: await this.#imported(typed, '?dryRun=true') };
    });
  }

  handIn() {
    return this.doing(async () => {
      const answer = await this.#imported(this.preview.file, '');
      if (answer.id) {
        this.preview = undefined;
        this.imports = await this.#all(`${TEAMS}/imports`);
        this.told = t('handedIn');
      } else {
        this.preview = { ...this.preview, answer };
      }
    });
  }

  // A file with problems is refused with the list of them, which is an answer too.
  async #imported(file, query) {
    try {
      return (await this.#api.write('POST', `${TEAMS}/imports${query}`, file)).body;
    } catch (failure) {
      if (failure instanceof Problem && failure.body.status === 'REFUSED') {
        return failure.body;
      }
      throw failure;
    }
  }

  template() {
    return this.doing(async () => {
      const { name = 'mau.xlsx', blob } = await this.#api.file(`${TEAMS}/imports/template.xlsx`);
      save(name, blob);
      this.told = t('downloaded', { name });
    });
  }

  async #openImport(id) {
    const one = `${TEAMS}/imports/${encodeURIComponent(id)}`;
    this.import = await this.#api.get(one);
    this.teams = (await this.#api.get(`${one}/teams`)).items;
    this.#watch();
  }

  accept() {
    return this.doing(async () => {
      this.import = await this.#api.post(`${TEAMS}/imports/${this.import.id}/acceptance`, {});
      this.told = t('done', { what: t('accept-team-import') });
      this.#watch();
    });
  }

  // While it is carried out the page looks again by itself, as long as it is open.
  #watch() {
    const { id, status } = this.import;
    if (status === 'ACCEPTED') {
      setTimeout(async () => {
        if (this.view === 'import' && this.import.id === id) {
          this.import = await this.#api.get(`${TEAMS}/imports/${id}`).catch(() => this.import);
          this.show();
          this.#watch();
        }
      }, 1_000);
    }
  }

  said(failure) {
    if (failure instanceof Problem && failure.body.errors) {
      const errors = Object.entries(failure.body.errors);
      if (this.view === 'found') {
        this.founding.blame(errors);
      }
      return t('refused', { message: errors.map(([, message]) => message).join('; ') });
    }
    return super.said(failure);
  }
}

function mediaType(name) {
  return /\.csv$|\.txt$/i.test(name) ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
