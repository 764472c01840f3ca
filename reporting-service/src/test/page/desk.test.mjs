// What the desk decides without a browser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { charts } from '../../main/resources/page/reports/charts.js';
import { daysWords, inOrder, periodWords, pressing } from '../../main/resources/page/reports/days.js';
import { Draft } from '../../main/resources/page/reports/draft.js';
import { entered, named, shown } from '../../main/resources/page/reports/figures.js';
import { changes, remember } from '../../main/resources/page/reports/since.js';
import { DICTIONARY, t } from '../../main/resources/page/reports/words.js';

const PAGE = new URL('../../main/resources/page/reports/', import.meta.url);
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('says how many days are left, and that a derived deadline binds inside the house only', () => {
  const owed = (daysLeft, more = {}) => ({ status: 'DRAFT', daysLeft, deadlineSource: 'PLAN', late: null, ...more });
  assert.deepEqual(daysWords(owed(12)), ['daysLeft', { days: 12 }]);
  assert.deepEqual(daysWords(owed(0)), ['lastDay', {}]);
  assert.deepEqual(daysWords(owed(-3)), ['overdue', { days: 3 }]);
  assert.deepEqual(daysWords(owed(-3, { deadlineSource: 'DERIVED' })), ['overdueInside', { days: 3 }]);
  assert.deepEqual(daysWords(owed(-3, { status: 'SENT', late: false })), ['wasInTime', {}]);
  assert.deepEqual(daysWords(owed(-3, { status: 'ACCEPTED', late: true })), ['wasLate', {}]);
  assert.deepEqual([8, 7, 0, -1].map((days) => pressing(owed(days))), ['calm', 'soon', 'soon', 'over']);
  assert.equal(pressing(owed(-1, { status: 'RETURNED' })), 'over');
});

test('puts what can still be done first', () => {
  const one = (before, status) => ({ before, status, daysLeft: 1, unitNameVi: 'Phường Đội Cấn' });
  const sorted = inOrder([one('2026-03-10', 'SENT'), one('2026-12-10', 'DRAFT'), one('2026-09-10', 'NOT_STARTED'), one('2026-06-10', 'ACCEPTED')]);
  assert.deepEqual(sorted.map(({ before }) => before), ['2026-09-10', '2026-12-10', '2026-06-10', '2026-03-10']);
});

test('names periods', () => {
  assert.equal(t(...periodWords('2022-H1')), 'Báo cáo 06 tháng đầu năm 2022');
  assert.equal(t(...periodWords('2022')), 'Báo cáo năm 2022');
});

test('shows hours, thousands, and what is not there', () => {
  assert.equal(shown('P3', 90), '1,5');
  assert.equal(shown('P1', 1204), '1.204');
  assert.equal(shown('P1', null), '–');
  assert.equal(shown('P1', 0), '0');
});

test('takes only whole numbers for numbers', () => {
  assert.deepEqual(['', ' ', '12', '1.204', '-1', '1,5', 'abc', '1234567890', '0'].map(entered), [
    { empty: true }, { empty: true }, { value: 12 }, { value: 1204 }, { wrong: true }, { wrong: true }, { wrong: true }, { wrong: true }, { value: 0 }]);
});

test('orders figures as the plan does and shows a code that has no name', () => {
  const rows = named([{ code: 'I1', part: 'ORD.S2' }, { code: 'X9', part: '' }, { code: 'T1', part: '' }], { I1: 'Số vụ việc', 'part.ORD': 'Trật tự' });
  assert.deepEqual(rows.map(({ name }) => name), ['T1', 'Số vụ việc: Trật tự, S2', 'X9']);
});

test('charts what is made of several parts, the largest first, with the period before where there is one', () => {
  const row = (code, part, current, previous) => ({ code, part, current, previous });
  const [patrols, cases, ...more] = charts([
    row('I1', 'ORD.S2', 2, 1), row('I1', 'ORD.S3', 3, null), row('I1', 'FIR.S1', 6, 0), row('P1', 'ROUTINE', 4), row('P1', 'HOTSPOT', 1),
    row('I3', 'TEAM', 9), row('T4', 'SEX.MALE', 1), row('T4', 'SEX.FEMALE', 1)]);
  assert.deepEqual(more, []);
  assert.deepEqual(cases, { code: 'I1', most: 6, bars: [{ part: 'FIR', current: 6, previous: 0 }, { part: 'ORD', current: 5, previous: 1 }] });
  assert.deepEqual(patrols.bars.map(({ part, previous }) => [part, previous]), [['ROUTINE', undefined], ['HOTSPOT', undefined]]);
  assert.deepEqual(charts([row('P1', 'ROUTINE', 0, 0), row('P1', 'HOTSPOT', 0, 0)]), []);
});

test('names a member by what he is', () => {
  assert.deepEqual(named([{ code: 'T4', part: 'SEX.FEMALE' }], { T4: 'Thành viên', 'part.FEMALE': 'Nữ' })[0].name, 'Thành viên: Nữ');
});

test('sends what was written and nothing that is empty', () => {
  let told = 0;
  const draft = new Draft(() => { told += 1; });
  draft.take({ texts: { SITUATION: 'Ổn định' }, manual: { C3: 4 } });
  assert.equal(draft.dirty, false);
  draft.write('RESULTS', '  ');
  draft.write('OUTLOOK', ' Tiếp tục ');
  draft.enter('C3', '');
  draft.enter('R6', 'x');
  assert.deepEqual(draft.content, { texts: { SITUATION: 'Ổn định', OUTLOOK: 'Tiếp tục' }, manual: {} });
  assert.deepEqual(draft.wrong, ['R6']);
  assert.equal(told, 1);
});

test('remembers an earlier day and says what changed since', () => {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
  const cells = (value) => [{ code: 'I1', part: 'ORD.S2', value }];
  assert.equal(remember('a', cells(3), '01/06/2022', storage), undefined);
  assert.equal(remember('a', cells(4), '01/06/2022', storage), undefined);
  const before = remember('a', cells(6), '02/06/2022', storage);
  assert.equal(before.day, '01/06/2022');
  assert.deepEqual([...changes(cells(6), before)], [['I1|ORD.S2', 2]]);
  assert.equal(remember('a', cells(7), '02/06/2022', storage).day, '01/06/2022');
  assert.deepEqual([...changes([], before)], [['I1|ORD.S2', -4]]);
  assert.equal(changes(cells(1), undefined).size, 0);
});

test('goes on where the browser keeps nothing', () => {
  const broken = { getItem: () => '{', setItem: () => { throw new Error('full'); } };
  assert.equal(remember('a', [], '01/06/2022', broken), undefined);
});

test('says everything in both languages', () => {
  for (const [key, entry] of Object.entries(DICTIONARY)) {
    assert.equal(entry.length, 2, key);
    assert.deepEqual(places(entry[0]), places(entry[1]), key);
    entry.forEach((text) => assert.equal(text, text.normalize('NFC'), key));
  }
});

test('knows every word that a module asks for', () => {
  const asked = readdirSync(PAGE).filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(new URL(name, PAGE), 'utf8').matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key));
  assert.ok(asked.length > 50);
  assert.deepEqual(asked.filter((key) => !(key in DICTIONARY)), []);
});

test('says that a session has ended, and not that the server is silent', async () => {
  const { Desk } = await import('../../main/resources/page/reports/desk.js');
  const { LoginFailed } = await import('tuantra/session.js');
  const desk = new Desk({ token: async () => { throw new LoginFailed('ENDED'); } }, () => {});
  await desk.go('#/');
  assert.equal(desk.problem, t('sessionEnded'));
  assert.equal(desk.busy, false);
});

test('says that the network is away and goes on when it is back', async () => {
  const { Desk } = await import('../../main/resources/page/reports/desk.js');
  const desk = new Desk({ token: async () => 'x' }, () => {});
  const real = globalThis.fetch;
  globalThis.fetch = async () => { throw new TypeError('network'); };
  await desk.go('#/');
  assert.equal(desk.problem, t('unreachable'));
  globalThis.fetch = async (path) => Response.json(path.includes('names') ? {} : { items: [], next: null });
  await desk.go('#/');
  globalThis.fetch = real;
  assert.equal(desk.problem, undefined);
  assert.equal(desk.view, 'list');
});
