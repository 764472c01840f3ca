// What the desk knows and what it asks the service for.

import { Api, Problem } from 'tuantra/api.js';
import { language } from 'tuantra/language.js';
import { Work } from 'tuantra/work.js';
import { Book } from './book.js';
import { Budgets } from './budget.js';
import { Cards } from './cards.js';
import { Casualties } from './casualties.js';
import { Commendations } from './commendations.js';
import { Expiring } from './expiring.js';
import { Founding } from './founding.js';
import { Imports } from './imports.js';
import { Inbox } from './inbox.js';
import { Mine } from './mine.js';
import { Payments } from './payments.js';
import { People } from './people.js';
import { Register } from './register.js';
import { Requests } from './requests.js';
import { Training } from './training.js';
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

// Views of one thing, which cannot be shown without its id.
const OF_ONE = ['team', 'import', 'course', 'commendation', 'casualty'];

// '#/team/<id>' → ['team', '<id>']
function placeOf(hash) {
  const [, kind = '', id] = (hash || '#/').split('/').map(decodeURIComponent);
  return [kind || 'register', id].filter(Boolean);
}

export class Desk extends Work {
  view;
  unitId;
  today = '';
  groups = [];
  team;
  founding;
  #session;
  #api;
  #tag;
  #may = new Set();
  #words;
  #wards = new Map();
  // Where it is, and where it is wanted while something is under way.
  #at;
  #next;
  // By the word in the address, and what has to be read for it.
  #views = {
    register: () => this.register.open(),
    team: (id) => this.#read(id),
    inbox: () => this.inbox.open(),
    expiring: () => this.expiring.open(),
    found: () => {
      this.founding ??= new Founding(this.today, this.words);
    },
    imports: () => this.imports.open(),
    import: (id) => this.imports.look(id),
    equipment: () => this.book.open(),
    money: () => this.payments.open(),
    budgets: () => this.budgets.open(),
    training: () => this.training.open(),
    course: (id) => this.training.look(id),
    commendations: () => this.commendations.open(),
    commendation: (id) => this.commendations.look(id),
    casualties: () => this.casualties.open(),
    casualty: (id) => this.casualties.look(id),
    mine: () => this.mine.open(),
    requests: () => this.requests.open(),
    card: (id) => this.cards.look(id),
  };

  constructor(session, show) {
    super(show, t);
    this.#session = session;
    this.#api = new Api(session);
    const parts = {
      register: Register, people: People, inbox: Inbox, expiring: Expiring, book: Book, payments: Payments, imports: Imports,
      budgets: Budgets, training: Training, commendations: Commendations, casualties: Casualties,
      mine: Mine, requests: Requests, cards: Cards,
    };
    Object.entries(parts).forEach(([name, Part]) => {
      this[name] = new Part(this, this.#api);
    });
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

  wardName(id) {
    return this.#wards.get(id) ?? '–';
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

  // '#/' is the register; '#/team/<id>' and the other words of the views lead to those. Whoever follows a link while
  // something is under way gets there afterwards.
  async go(hash) {
    if (this.busy) {
      this.#next = hash;
      return;
    }
    const [kind, id] = placeOf(hash);
    await this.doing(async () => {
      if (!this.#words) {
        const [words, desk] = await Promise.all([this.#api.get(`${TEAMS}/desk/words`), this.#api.get(`${TEAMS}/desk`)]);
        this.#words = words;
        this.#may = new Set(desk.may);
        this.unitId = desk.unitId;
        this.today = desk.today;
        this.groups = desk.groups;
        this.#wards = new Map(desk.wards.map((ward) => [ward.id, ward.nameVi]));
      }
      const view = Object.hasOwn(this.#views, kind) && (id || !OF_ONE.includes(kind)) ? kind : 'register';
      await this.#show(view, id);
    });
  }

  // To where a link was followed meanwhile, unless the work has led there itself.
  #goOn() {
    const next = this.#next;
    this.#next = undefined;
    return next !== undefined && placeOf(next).join('/') !== this.#at ? this.go(next) : undefined;
  }

  async #show(view, id) {
    await this.#views[view](id);
    const turned = this.view !== undefined && this.view !== view;
    this.view = view;
    this.#at = [view, id].filter(Boolean).join('/');
    if (turned) {
      // Whoever has no mouse goes on with what is new, and not with the rest of the menu.
      document.querySelector?.('main')?.focus({ preventScroll: true });
    }
  }

  async doing(work) {
    await super.doing(work);
    if (!this.busy) {
      await this.#goOn();
    }
  }

  // Of work that ends somewhere else than it began.
  turnTo(view, id) {
    location.hash = ['#', view, id].filter(Boolean).join('/');
    return this.#show(view, id);
  }

  // Asks for what an action needs besides a yes; `then` gets what was filled in.
  asks(action, fields, then, hint) {
    this.ask({ kind: 'fields', action, fields, then, hint });
  }

  async #read(id) {
    const { body, tag } = await this.#api.read(`${TEAMS}/${encodeURIComponent(id)}`);
    this.#take(body, tag);
  }

  #take(team, tag) {
    this.team = team;
    this.#tag = tag;
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
      await this.turnTo('team', body.id);
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
