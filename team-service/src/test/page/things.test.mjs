// How the desk works with things that move from hand to hand, without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from 'tuantra/api.js';
import { use } from '../../main/resources/page/teams/budget.js';
import { idIn } from '../../main/resources/page/teams/cards.js';
import { Casualties } from '../../main/resources/page/teams/casualties.js';
import { Commendations } from '../../main/resources/page/teams/commendations.js';
import { fieldMoment, moment } from '../../main/resources/page/teams/days.js';
import { values } from '../../main/resources/page/teams/filled.js';
import { Inbox, waiting } from '../../main/resources/page/teams/inbox.js';
import { Mine } from '../../main/resources/page/teams/mine.js';
import { People } from '../../main/resources/page/teams/people.js';
import { Requests, urgentFirst } from '../../main/resources/page/teams/requests.js';
import { Things } from '../../main/resources/page/teams/things.js';
import { Training } from '../../main/resources/page/teams/training.js';

const TEAM = {
  id: 'team', nameVi: 'Tổ số 1', status: 'ACTIVE',
  members: [{ id: 'an', fullName: 'N*** A*', role: 'LEADER', joinedOn: '2022-04-01' }, { id: 'binh', fullName: 'T*** B***', role: 'MEMBER', joinedOn: '2022-04-01', leftOn: '2024-01-01' }],
};

// A desk with nothing but what its parts ask of it; `answers` are by the beginning of the path.
function deskWith(answers = {}, may = () => true) {
  const sent = [];
  const answer = (method, path, body, tag) => {
    sent.push({ method, path, body, tag });
    const [, found] = Object.entries(answers).find(([beginning]) => `${method} ${path}`.startsWith(beginning)) ?? assert.fail(`${method} ${path}`);
    return typeof found === 'function' ? found(body) : found;
  };
  const api = {
    all: async (path) => answer('GET', path),
    get: async (path) => answer('GET', path),
    post: async (path, body) => answer('POST', path, body),
    read: async (path) => ({ body: answer('GET', path), tag: '"7"' }),
    fileOf: async (path, body) => ({ name: 'x.json', blob: answer('POST', path, body) }),
    write: async (method, path, body, tag) => ({ body: answer(method, path, body, tag), tag: '"8"' }),
  };
  const desk = {
    sent, api, may, today: '2026-11-28', unitId: 'ward', turned: [], shown: 0,
    word: (constant) => constant,
    show() { this.shown += 1; },
    async doing(work) {
      this.problem = undefined;
      await work().catch((failure) => { this.problem = failure.code ?? failure.message; });
    },
    fetching(name, ask) { return this.doing(async () => { this.told = (await ask()).name; }); },
    asks(action, fields, then) { this.asked = { action, fields, then }; },
    turnTo(view, id) { this.turned.push(`${view}/${id}`); },
  };
  desk.people = new People(desk, api);
  return desk;
}

const field = (desk, name) => desk.asked.fields.find((one) => one.name === name);

test('takes a step with the version that was read and shows what became of it', async () => {
  const desk = deskWith({ 'GET /api/x/1': { id: '1', status: 'PROPOSED' }, 'POST /api/x/1/review': { id: '1', status: 'REVIEWED' } });
  const things = new Things(desk, desk.api, '/api/x', { 'review-it': 'review' });
  things.items = [{ id: '1', status: 'PROPOSED' }, { id: '2' }];
  await things.look('1');
  desk.asked = { action: 'review-it' };
  await things.step('review-it');
  assert.equal(things.one.status, 'REVIEWED');
  assert.equal(things.items[0].status, 'REVIEWED');
  assert.equal(desk.sent.at(-1).tag, '"7"');
  assert.equal(desk.asked, undefined);
});

test('keeps what was typed when a step is refused', async () => {
  const desk = deskWith({ 'POST /api/x/1/review': () => { throw new Problem(409, { code: 'SAME_PERSON' }); } });
  const things = new Things(desk, desk.api, '/api/x', { 'review-it': 'review' });
  things.choose({ id: '1' });
  desk.asked = { action: 'review-it' };
  await things.step('review-it', { reason: 'vì sao' });
  assert.equal(desk.problem, 'SAME_PERSON');
  assert.deepEqual(desk.asked, { action: 'review-it' });
});

test('offers whole teams and those who belong to them today', async () => {
  const desk = deskWith({ 'GET /api/teams': [{ ...TEAM, id: 'last', nameVi: 'Tổ số 10' }, TEAM, { ...TEAM, id: 'other', status: 'PROPOSED' }] });
  await desk.people.load();
  assert.deepEqual(desk.people.options((team) => [{ value: team.id }]).map(({ value }) => value), ['team', 'team/an', 'last', 'last/an']);
  assert.equal(desk.people.name('team', 'binh'), 'T*** B***');
  assert.equal(desk.people.name('elsewhere', 'an'), undefined);
});

test('proposes somebody for what the team did', async () => {
  const duty = { id: 'duty', kind: 'PATROL', from: '2026-11-27T13:00:00Z' };
  const desk = deskWith({
    'GET /api/teams': [TEAM], 'GET /api/welfare/commendations/achievements?team=team': { items: [duty] },
    'POST /api/welfare/commendations': (body) => ({ commendation: { commendationId: body.id, status: 'PROPOSED' }, allowed: ['review-commendation'], waitsFor: [] }),
  });
  const commendations = new Commendations(desk, desk.api);
  await desk.people.load();
  commendations.askToPropose();
  await desk.asked.then({ whom: 'team/an' });
  assert.deepEqual(field(desk, 'achievements').options, [{ value: 'duty', word: 'PATROL 20:00 27/11/2026' }]);
  await desk.asked.then({ kind: 'MERIT_CERTIFICATE', occasion: 'SPOT', merit: 'giỏi', achievements: ['duty'] });
  const { body } = desk.sent.at(-1);
  assert.deepEqual([body.teamId, body.memberId, body.achievements], ['team', 'an', ['duty']]);
  assert.deepEqual(desk.turned, [`commendation/${body.id}`]);
  assert.deepEqual(commendations.steps, ['review-commendation']);
});

test('lets a verification choose only among what fits, and says so when nothing does', async () => {
  const items = [];
  const desk = deskWith({ 'GET /api/welfare/casualties/1/duties': { items } });
  const casualties = new Casualties(desk, desk.api);
  casualties.choose({ id: '1', allowed: ['verify-casualty'] });
  await casualties.begin('verify-casualty');
  assert.match(desk.problem, /ca tuần tra/);
  assert.equal(desk.asked, undefined);
  items.push({ id: 'duty', kind: 'INCIDENT', from: '2026-11-27T13:00:00Z' });
  await casualties.begin('verify-casualty');
  assert.deepEqual(field(desk, 'dutyId').options, [{ value: 'duty', word: 'INCIDENT 20:00 27/11/2026' }]);
});

test('reports a casualty also where the cases are not to be seen', async () => {
  const desk = deskWith({ 'GET /api/teams': [TEAM], 'POST /api/welfare/casualties': (body) => ({ ...body, allowed: [] }) },
    (action) => action === 'report-casualty');
  const casualties = new Casualties(desk, desk.api);
  await casualties.open();
  casualties.askToReport();
  await desk.asked.then({ whom: 'team/an', type: 'INJURY', occurredAt: '2026-11-28T20:00:00+07:00', health: 'ngã' });
  assert.deepEqual([desk.sent.at(-1).body.teamId, desk.sent.at(-1).body.memberId], ['team', 'an']);
  assert.deepEqual(desk.turned, []);
  assert.equal(desk.problem, undefined);
});

test('ticks everybody of a course, then only those who were there, and keeps the ticks when it is refused', async () => {
  const enrolments = [{ memberId: 'an', teamId: 'team' }, { memberId: 'binh', teamId: 'team' }];
  let refuses = true;
  const desk = deskWith({
    'GET /api/training/courses/1': { courseId: '1', enrolments, allowed: ['record-attendance'] }, 'GET /api/teams': [TEAM],
    'POST /api/training/courses/1/attendance': ({ memberIds }) => {
      if (refuses) {
        throw new Problem(409, { code: 'NOT_YET_HELD' });
      }
      return { courseId: '1', enrolments: enrolments.map((one) => ({ ...one, attended: memberIds.includes(one.memberId) })), allowed: ['close-course'] };
    },
  });
  const training = new Training(desk, desk.api);
  await training.look('1');
  training.tick('binh');
  await training.list('record-attendance');
  assert.deepEqual([desk.problem, [...training.ticked]], ['NOT_YET_HELD', ['an']]);
  refuses = false;
  await training.list('record-attendance');
  assert.deepEqual([...training.ticked], ['an']);
  assert.deepEqual(training.courses.one.enrolments.map(({ attended }) => attended), [true, false]);
});

test('finds what waits in all books that somebody may open, and no allocation that was made already', async () => {
  const desk = deskWith({ 'GET /api/teams': [], 'GET /api/welfare/budgets': [
    { id: 'new', allowed: ['allocate-budget'] }, { id: 'old', allocatedVnd: 5, allowed: ['allocate-budget'] }] },
  (action) => ['list-teams', 'list-budgets'].includes(action));
  desk.budgets = new Things(desk, desk.api, '/api/welfare/budgets', {});
  const inbox = new Inbox(desk, desk.api);
  await inbox.open();
  assert.deepEqual(inbox.items.map(({ kind, thing }) => [kind, thing.id]), [['budgets', 'new']]);
  assert.deepEqual(waiting({ casualty: [{ allowed: ['refuse-casualty', 'disclose-health'] }, { allowed: ['pay-casualty'] }] }).map(({ step }) => step), ['pay-casualty']);
});

test('writes instants on the clocks of Vietnam and knows what is left of a budget', () => {
  assert.equal(moment('2026-11-28T17:05:00Z'), '00:05 29/11/2026');
  assert.equal(fieldMoment('2026-11-28T17:05:00Z'), '2026-11-29T00:05');
  assert.deepEqual(use({ allocatedVnd: 200, spentVnd: 50 }), { share: 0.25, left: 150 });
  assert.deepEqual(use({ spentVnd: 0 }), { share: 0, left: 0 });
});

test('takes from a sheet what was filled in, as the service wants it', () => {
  const data = new FormData();
  [['title', '  Lớp 1 '], ['hours', '8'], ['content', ''], ['at', '2026-11-29T00:05'], ['members', 'a'], ['members', 'b']].forEach(([name, value]) => data.append(name, value));
  const fields = [{ name: 'title' }, { name: 'hours', kind: 'number' }, { name: 'content', kind: 'long' }, { name: 'at', kind: 'moment' }, { name: 'members', kind: 'several' }, { name: 'none', kind: 'number' }];
  assert.deepEqual(values(fields, data), { title: 'Lớp 1', hours: 8, at: '2026-11-29T00:05:00+07:00', members: ['a', 'b'] });
});

test('asks about the own data and shows the request before those that were there', async () => {
  const desk = deskWith({
    'GET /api/teams/me/requests': { items: [{ id: 'old' }] }, 'GET /api/teams/me/looks': [{ role: 'WARD_PC_STAFF' }], 'GET /api/teams/me': { fullName: 'Trần Thị Mẫu' },
    'POST /api/teams/me/requests': ({ id, kind }) => ({ id, kind }), 'POST /api/teams/me/contacts': { items: [{ phone: '0900000001' }] },
  });
  const mine = new Mine(desk, desk.api);
  await mine.open();
  assert.deepEqual([mine.record.fullName, mine.looks.length, mine.requests.length], ['Trần Thị Mẫu', 1, 1]);
  mine.askAboutData();
  await desk.asked.then({ kind: 'COPY', wish: 'xin một bản' });
  assert.deepEqual(mine.requests.map(({ kind }) => kind), ['COPY', undefined]);
  assert.equal(desk.asked, undefined);
  await mine.call();
  assert.deepEqual(desk.asked, { kind: 'contacts', contacts: [{ phone: '0900000001' }] });
});

test('puts requests that wait first, the nearest end first', () => {
  const request = (id, status, dueOn, receivedAt) => ({ id, status, dueOn, receivedAt });
  assert.deepEqual(urgentFirst([
    request('over', 'ANSWERED', '2026-11-01', '2026-10-28T00:00:00Z'), request('later', 'RECEIVED', '2026-12-02', '2026-11-30T00:00:00Z'),
    request('newer', 'DECLINED', '2026-11-20', '2026-11-18T00:00:00Z'), request('soon', 'RECEIVED', '2026-11-30', '2026-11-26T00:00:00Z')])
    .map(({ id }) => id), ['soon', 'later', 'newer', 'over']);
});

test('makes the copy as a file and answers in words', async () => {
  const request = { id: '1', status: 'RECEIVED', allowed: ['export-person', 'answer-data-request'] };
  const desk = deskWith({ 'GET /api/teams/data-requests': [request], 'GET /api/teams': [TEAM],
    'POST /api/teams/data-requests/1/copy.json': new Blob(['{}']), 'POST /api/teams/data-requests/1/answer': { ...request, status: 'ANSWERED', allowed: [] } });
  const requests = new Requests(desk, desk.api);
  requests.items = [request];
  await requests.begin(request, 'export-person');
  assert.equal(desk.told, 'x.json');
  requests.begin(request, 'answer-data-request');
  await desk.asked.then({ words: 'gửi kèm' });
  assert.deepEqual(desk.sent.at(-1).body, { words: 'gửi kèm' });
  assert.equal(requests.items[0].status, 'ANSWERED');
});

test('finds the id in what a reader of codes types', () => {
  const id = '50000000-0000-4000-8000-000000040103';
  assert.deepEqual([`TUANTRA-THE-1:${id}`, ` ${id.toUpperCase()} `, 'TUANTRA-THE-1:x', ''].map(idIn), [id, id, undefined, undefined]);
});
