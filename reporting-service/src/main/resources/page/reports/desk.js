// What the desk knows and what it asks the service for.

import { Api, Problem } from 'tuantra/api.js';
import { date, moment, now } from 'tuantra/clock.js';
import { Work } from 'tuantra/work.js';
import { inOrder, periodWords } from './days.js';
import { Draft } from './draft.js';
import { changes, remember } from './since.js';
import { t } from './words.js';

const OBLIGATIONS = '/api/reports/obligations';
const SUBMISSIONS = '/api/reports/submissions';
const CONSOLIDATIONS = '/api/reports/consolidations';
const STEPS = {
  'submit-report': 'review',
  'send-report-back': 'remark',
  'sign-report': 'signature',
  'send-report': 'dispatch',
  'correct-report': 'correction',
  'receive-report': 'receipt',
  'accept-report': 'acceptance',
  'return-report': 'return',
  'reopen-report': 'reopening',
  'sign-consolidation': 'signature',
  'send-consolidation': 'dispatch',
};

export class Desk extends Work {
  view;
  year;
  owed = [];
  report;
  board;
  #session;
  #api;
  #tag;
  #names;

  constructor(session, show) {
    super(show, t);
    this.#session = session;
    this.#api = new Api(session);
    this.draft = new Draft(show);
  }

  get names() {
    return this.#names ?? {};
  }

  get dirty() {
    return this.draft.dirty;
  }

  logout() {
    this.#session.logout();
  }

  reload() {
    return this.go(location.hash);
  }

  // '#/', '#/report/<unit>/<period>', '#/board/<unit>/<period>'
  go(hash) {
    const [, kind, unit, period] = (hash || '#/').split('/').map(decodeURIComponent);
    return this.doing(async () => {
      this.told = undefined;
      this.#names ??= await this.#api.get('/api/indicators/names');
      if (kind === 'report' && unit && period) {
        await this.#openReport(unit, period);
        this.view = 'report';
      } else if (kind === 'board' && unit && period) {
        this.board = await this.#api.get(`${CONSOLIDATIONS}?unit=${encodeURIComponent(unit)}&period=${encodeURIComponent(period)}`);
        this.view = 'board';
      } else {
        await this.#openList();
        this.view = 'list';
      }
    });
  }

  chooseYear(year) {
    this.year = year;
    return this.reload();
  }

  async #openList() {
    const all = await this.#api.all(`${OBLIGATIONS}${this.year ? `?year=${this.year}` : ''}`);
    this.owed = inOrder(all);
    this.year ??= Number(all[0]?.period.slice(0, 4)) || Number(date(now()).slice(-4));
  }

  async #openReport(unit, period) {
    const query = new URLSearchParams({ unit, year: period.slice(0, 4), limit: 200 });
    const known = (await this.#api.get(`${SUBMISSIONS}?${query}`)).items
      .find((each) => each.unitId === unit && each.period === period);
    const { body, tag } = known ? await this.#api.read(`${SUBMISSIONS}/${known.id}`) : { body: await this.#blank(unit, period) };
    await this.#take(body, tag);
  }

  async #blank(unit, period) {
    const { items } = await this.#api.get(`${OBLIGATIONS}?${new URLSearchParams({ unit, year: period.slice(0, 4), limit: 200 })}`);
    const owed = items.find((each) => each.unitId === unit && each.period === period && each.kind !== 'CONSOLIDATION');
    if (!owed) {
      throw new Problem(404, { code: 'NOTHING_OWED', detail: t('nothingOwed') });
    }
    return {
      unitId: unit, unitNameVi: owed.unitNameVi, period, status: 'NOT_STARTED', deadlineVi: owed.deadlineVi, texts: {},
      manual: {}, supplements: [], versions: [], version: 1, allowed: ['draft-report'],
    };
  }

  async #take(report, tag) {
    this.#tag = tag;
    this.report = report;
    this.draft.take(report);
    this.indicators = await this.#api.get(`/api/indicators?${new URLSearchParams({ unit: report.unitId, period: report.period })}`)
      .catch((failure) => {
        if (failure instanceof Problem) {
          return undefined;
        }
        throw failure;
      });
    const cells = report.asOf ? [] : this.indicators?.rows.map(({ code, part, current }) => ({ code, part, value: current })) ?? [];
    this.before = cells.length ? remember(`${report.unitId}/${report.period}`, cells, date(now())) : undefined;
    this.changed = changes(cells, this.before);
  }

  // Answers whether it is kept.
  save() {
    return this.doing(async () => {
      const wrong = this.draft.wrong;
      if (wrong.length) {
        this.problem = t('notANumber', { names: wrong.map((code) => this.names[code] ?? code).join('; ') });
        return;
      }
      const { unitId, period } = this.report;
      const { body, tag } = await this.#api.write('PUT', SUBMISSIONS, { unitId, period, ...this.draft.content }, this.#tag);
      await this.#take(body, tag);
      this.told = t('saved', { time: moment(now()) });
    });
  }

  // Steps that need a word of the person ask for it first.
  step(action) {
    const needs = {
      'send-report-back': 'reason', 'return-report': 'reason', 'reopen-report': 'reason',
      'sign-report': 'sign', 'sign-consolidation': 'sign', 'send-report': 'send', 'send-consolidation': 'send',
    }[action];
    if (needs) {
      this.ask({ kind: needs, action });
      return undefined;
    }
    return this.take(action, {});
  }

  take(action, body) {
    this.asked = undefined;
    return this.doing(async () => {
      if (this.draft.dirty) {
        const kept = await this.#api.write(
          'PUT', SUBMISSIONS, { unitId: this.report.unitId, period: this.report.period, ...this.draft.content }, this.#tag);
        await this.#take(kept.body, kept.tag);
      }
      if (action === 'compile-consolidation') {
        const { unitId, period } = this.board;
        this.board = (await this.#api.write('POST', CONSOLIDATIONS, { unitId, period })).body;
      } else if (action.endsWith('-consolidation')) {
        this.board = (await this.#api.write('POST', `${CONSOLIDATIONS}/${this.board.id}/${STEPS[action]}`, body)).body;
      } else {
        const answer = await this.#api.write('POST', `${SUBMISSIONS}/${this.report.id}/${STEPS[action]}`, body, this.#tag);
        await this.#take(answer.body, answer.tag);
      }
      this.told = t('done', { what: t(action) });
    });
  }

  urge({ unitId, unitNameVi }) {
    return this.doing(async () => {
      await this.#api.write('POST', '/api/reports/urgings', { unitId, period: this.board.period });
      this.told = t('urged', { unit: unitNameVi });
    });
  }

  // Of a report the events behind a number, of a board the units' shares.
  open(row) {
    return this.doing(async () => {
      const query = new URLSearchParams({ code: row.code, part: row.part });
      const base = this.view === 'board' ? `${CONSOLIDATIONS}/${this.board.id}` : `${SUBMISSIONS}/${this.report.id}`;
      this.asked = { kind: this.view === 'board' ? 'shares' : 'behind', row, cell: await this.#api.get(`${base}/cell?${query}`) };
    });
  }

  download(format) {
    const base = this.view === 'board' ? `${CONSOLIDATIONS}/${this.board.id}` : `${SUBMISSIONS}/${this.report.id}`;
    return this.fetching(`bao-cao.${format}`, () => this.#api.file(`${base}/document.${format}`));
  }

  period(code) {
    return t(...periodWords(code));
  }

  said(failure) {
    if (failure instanceof Problem && failure.code === 'ROLE_NOT_ALLOWED' && !this.view) {
      return t('notForYou');
    }
    if (failure instanceof Problem && failure.code === 'SECTIONS_MISSING') {
      return t('sectionsMissing', { sections: (failure.body.missing ?? []).map((section) => t(section)).join('; ') });
    }
    return super.said(failure);
  }
}
