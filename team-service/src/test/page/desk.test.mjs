// What the desk decides without a browser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Problem } from 'tuantra/api.js';
import { day, daysBetween, plusDays } from '../../main/resources/page/teams/days.js';
import { former, papers, present } from '../../main/resources/page/teams/history.js';
import { Founding } from '../../main/resources/page/teams/founding.js';
import { ordered, serials, shares } from '../../main/resources/page/teams/equipment.js';
import { waiting } from '../../main/resources/page/teams/inbox.js';
import { amount, lastMonth, monthWords } from '../../main/resources/page/teams/money.js';
import { meaning, pasted, year } from '../../main/resources/page/teams/paste.js';
import { chosen, sorted, summary } from '../../main/resources/page/teams/register.js';
import { DICTIONARY, t } from '../../main/resources/page/teams/words.js';

const PAGE = new URL('../../main/resources/page/teams/', import.meta.url);
const LOOK = new URL('../../../../platform/service-chassis/src/main/resources/look/', import.meta.url);
const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const WORDS = Object.fromEntries(readFileSync(new URL('../../main/resources/problems_vi.properties', import.meta.url), 'utf8')
  .split('\n').filter((line) => line.startsWith('word.')).map((line) => line.slice(5).split('=')));

const line = (nameVi, more = {}) => ({
  id: nameVi, nameVi, wardNameVi: 'Phường Trúc Bạch', groupNameVi: 'Tổ dân phố 2', groupCode: '2', status: 'ACTIVE', members: 4, understrength: false, ...more,
});

test('finds teams with and without tone marks, by words in any order', () => {
  const lines = [line('Tổ số 1', { decisionNumber: '15/QĐ-UBND' }), line('Tổ số 2', { wardNameVi: 'Phường Đội Cấn' })];
  const found = (query) => chosen(lines, { query }).map(({ nameVi }) => nameVi);
  assert.deepEqual(found('truc bach'), ['Tổ số 1']);
  assert.deepEqual(found('doi can to'), ['Tổ số 2']);
  assert.deepEqual(found('ĐỘI CẤN'), ['Tổ số 2']);
  assert.deepEqual(found('15/qd'), ['Tổ số 1']);
  assert.deepEqual(found('hoàn kiếm'), []);
  assert.equal(found('').length, 2);
});

test('shows what is over only when asked, and the understrength ones by themselves', () => {
  const lines = [line('a'), line('b', { status: 'DISSOLVED' }), line('c', { understrength: true, members: 3 }), line('d', { status: 'PROPOSED' })];
  const states = (status) => chosen(lines, { status }).map(({ nameVi }) => nameVi);
  assert.deepEqual(states(''), ['a', 'c', 'd']);
  assert.deepEqual(states('DISSOLVED'), ['b']);
  assert.deepEqual(states('UNDERSTRENGTH'), ['c']);
  assert.deepEqual(summary(lines), { teams: 2, members: 7, understrength: 1, waiting: 1 });
});

test('puts groups in the order of their numbers and names in Vietnamese order', () => {
  const lines = [line('Tổ Đ', { groupCode: '10' }), line('Tổ D', { groupCode: '9' }), line('Tổ E', { groupCode: '9', members: 9 })];
  assert.deepEqual(sorted(lines, { key: 'place' }).map(({ nameVi }) => nameVi), ['Tổ D', 'Tổ E', 'Tổ Đ']);
  assert.deepEqual(sorted(lines, { key: 'name' }).map(({ nameVi }) => nameVi), ['Tổ D', 'Tổ Đ', 'Tổ E']);
  assert.deepEqual(sorted(lines, { key: 'members', down: true })[0].nameVi, 'Tổ E');
});

test('writes days as people do and counts them', () => {
  assert.equal(day('2022-03-22'), '22/03/2022');
  assert.equal(plusDays('2024-02-28', 2), '2024-03-01');
  assert.equal(daysBetween('2026-11-28', '2026-12-01'), 3);
});

test('tells the story of a team from its papers', () => {
  const team = {
    decision: { kind: 'ESTABLISHED', decisionNumber: '1/QĐ' },
    furtherDecisions: [{ kind: 'SUSPENDED', decisionNumber: '2/QĐ' }],
    scans: [{ decisionNumber: '1/QĐ', fileId: 'x' }],
  };
  assert.deepEqual(papers(team).map(({ kind, scans }) => [kind, scans.length]), [['SUSPENDED', 0], ['ESTABLISHED', 1]]);
  assert.deepEqual(papers({ decision: null, furtherDecisions: [], scans: [] }), []);
});

test('knows who belongs to a team on a day, the leaders first', () => {
  const member = (fullName, role, joinedOn, leftOn = null) => ({ fullName, role, joinedOn, leftOn });
  const all = [member('B', 'MEMBER', '2022-04-01'), member('A', 'LEADER', '2022-04-01'), member('C', 'DEPUTY', '2022-04-01', '2023-01-01'), member('D', 'DEPUTY', '2023-01-01')];
  const names = (people) => people.map(({ fullName }) => fullName);
  assert.deepEqual(names(present(all, '2022-12-31', 'ACTIVE')), ['A', 'C', 'B']);
  assert.deepEqual(names(present(all, '2023-01-01', 'ACTIVE')), ['A', 'D', 'B']);
  assert.deepEqual(names(present([member('E', 'LEADER', '2099-01-01')], '2023-01-01', 'PROPOSED')), ['E']);
  assert.deepEqual(names(former(all, '2023-01-01')), ['C']);
});

test('says what waits, and nothing of what only could be done', () => {
  const team = (allowed) => ({ allowed });
  assert.deepEqual(waiting({ team: [team(['decide-team', 'reject-team']), team(['dissolve-team']), team(['activate-team'])] })
    .map(({ step }) => step), ['decide-team', 'activate-team']);
  assert.deepEqual(waiting({ import: [team([]), team(['accept-team-import'])] }).map(({ kind }) => kind), ['import']);
});

test('reads what is pasted from a spreadsheet by its headings', () => {
  const text = [
    'STT\tHọ tên\tNgày sinh\tGiới tính\tThành phần\tSố điện thoại\tChức vụ',
    '1\tNguyễn Văn Mẫu\t12/03/1985\tNam\tCSKV\t912000001\tTổ trưởng',
    '2\tTrần Thị Mẫu\t1990\tNữ\tBảo vệ dân phố\t0912 000 002 / 0912000003\tTổ phó', '', 'Tổng cộng\t\t\t\t\t\t'].join('\r\n');
  assert.deepEqual(pasted(text, WORDS), [
    { fullName: 'Nguyễn Văn Mẫu', birthYear: '1985', sex: 'MALE', category: 'AREA_OFFICER', phone: '0912000001', role: 'LEADER' },
    { fullName: 'Trần Thị Mẫu', birthYear: '1990', sex: 'FEMALE', category: 'CIVIL_GUARD', phone: '0912 000 002', role: 'DEPUTY' },
  ]);
});

test('reads pasted rows without headings by what they look like', () => {
  assert.deepEqual(pasted('Lê Thị Mẫu;1979;nu;thanh nien;0903.111.222;to vien', WORDS), [
    { fullName: 'Lê Thị Mẫu', birthYear: '1979', sex: 'FEMALE', category: 'YOUTH', phone: '0903.111.222', role: 'MEMBER' }]);
  assert.deepEqual(pasted('chẳng có gì', WORDS), []);
  assert.deepEqual(['1985', '3/2/1985', '1985-02-03', '85', '31-12-2001', 'x1985'].map(year), ['1985', '1985', '1985', undefined, '2001', undefined]);
  assert.equal(meaning('category', 'Cảnh sát khu vực (CSKV)', WORDS), 'AREA_OFFICER');
});

test('fills the form from a paste, gives the first two the lead, and says all that is missing at once', () => {
  const founding = new Founding('2026-11-28', WORDS);
  founding.chooseGroup({ id: 'g', nameVi: 'Tổ dân phố 5' });
  assert.equal(founding.nameVi, 'Tổ tuần tra nhân dân Tổ dân phố 5');
  assert.equal(founding.paste('Lê Thị Mẫu\t1979\tNữ\t\t0903111222\nLê Văn Mẫu\t1980\tNam\tDân phòng\tabc'), 2);
  assert.deepEqual(founding.rows.map(({ role }) => role), ['LEADER', 'DEPUTY']);
  assert.equal(founding.complete(), false);
  assert.deepEqual([...founding.wrong], [['0.category', 'missing'], ['1.phone', 'missing']]);
  founding.write(0, 'category', 'OTHER');
  founding.write(1, 'phone', '12');
  founding.complete();
  assert.deepEqual([...founding.wrong], [['0.otherCategory', 'missing'], ['1.phone', 'noPhone']]);
  founding.write(0, 'otherCategory', ' Cựu chiến binh ');
  founding.write(1, 'phone', '0912000000');
  assert.equal(founding.complete(), true);
  const body = founding.body();
  assert.deepEqual([body.members[0].otherCategory, body.members[0].birthYear, body.members[1].joinedOn], ['Cựu chiến binh', 1979, '2026-11-28']);
});

test('marks the field that the service refuses', () => {
  const founding = new Founding('2026-11-28', WORDS);
  founding.blame([{ field: 'proposal.members[1].phone', message: 'sai số' }, { field: 'nameVi', message: 'thiếu' }]);
  assert.deepEqual([...founding.wrong], [['1.phone', 'sai số'], ['nameVi', 'thiếu']]);
});

test('numbers many items and shares them out', () => {
  assert.deepEqual(serials('BD-', 1, 3), ['BD-1', 'BD-2', 'BD-3']);
  assert.deepEqual(serials('BD-', 9, 10), ['BD-09', 'BD-10']);
  assert.deepEqual([serials('x', 3, 1), serials('x', 1, 500), serials('x', NaN, 2)], [[], [], []]);
  assert.deepEqual(shares(['a', 'b', 'c'], ['X', 'Y'], { each: true }), [['a', 'X'], ['b', 'Y']]);
  assert.deepEqual(shares(['a', 'b'], ['X', 'Y'], { each: false }), [['a', 'X'], ['b', 'X']]);
  assert.deepEqual(shares(['a'], [], { each: false }), []);
  assert.deepEqual(ordered([{ typeNameVi: 'Còi', serial: '10' }, { typeNameVi: 'Còi', serial: '2' }, { typeNameVi: 'Bộ đàm', serial: '3' }])
    .map(({ serial }) => serial), ['3', '2', '10']);
});

test('knows the month before and writes amounts as people do', () => {
  assert.deepEqual(['2026-01-15', '2026-11-28'].map(lastMonth), ['2025-12', '2026-10']);
  assert.equal(monthWords('2026-10'), '10/2026');
  assert.equal(amount(2520000), '2.520.000 đồng');
});

test('says everything in both languages', () => {
  for (const [key, entry] of Object.entries(DICTIONARY)) {
    assert.equal(entry.length, 2, key);
    assert.deepEqual(places(entry[0]), places(entry[1]), key);
    entry.forEach((text) => assert.equal(text, text.normalize('NFC'), key));
  }
});

test('knows every word that a module asks for, and has none that nobody asks for', () => {
  const sources = [...readdirSync(PAGE).filter((name) => name.endsWith('.js') && name !== 'words.js').map((name) => new URL(name, PAGE)),
    new URL('desk-page.js', LOOK), new URL('work.js', LOOK)].map((url) => readFileSync(url, 'utf8')).join('\n');
  const asked = [...sources.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key);
  assert.ok(asked.length > 80);
  assert.deepEqual(asked.filter((key) => !(key in DICTIONARY)), []);
  const computed = /^(by|means|line|payList|certificate)-|-(equipment|allowance)$/;
  assert.deepEqual(Object.keys(DICTIONARY).filter((key) => !computed.test(key) && !sources.includes(`'${key}'`)
    && !new RegExp(`\\b${key}\\b`).test(sources)), []);
});

test('says what the service refuses, and marks it in the founding', async () => {
  const { Desk } = await import('../../main/resources/page/teams/desk.js');
  const desk = new Desk({ token: async () => 'x' }, () => {});
  const refusal = new Problem(422, { title: 'sai', errors: [{ field: 'members[1].phone', message: 'sai số' }] });
  assert.match(desk.said(refusal), /sai số/);
  await desk.doing(async () => {
    desk.view = 'found';
    desk.founding = new Founding('2026-11-28', WORDS);
    throw refusal;
  });
  assert.match(desk.problem, /sai số/);
  assert.deepEqual([...desk.founding.wrong], [['1.phone', 'sai số']]);
});

test('says that the network is away and goes on when it is back', async () => {
  const { Desk } = await import('../../main/resources/page/teams/desk.js');
  const desk = new Desk({ token: async () => 'x' }, () => {});
  const real = globalThis.fetch;
  globalThis.fetch = async () => { throw new TypeError('network'); };
  await desk.go('#/');
  assert.equal(desk.problem, t('unreachable'));
  globalThis.fetch = async (path) => Response.json(path.endsWith('/words') ? { vi: { ACTIVE: 'đang hoạt động' } }
    : path.endsWith('/desk') ? { may: ['list-teams'], today: '2026-11-28', wards: [{ id: 'w', nameVi: 'Phường Trúc Bạch' }], groups: [] } : { items: [line('Tổ số 1')], next: null });
  await desk.go('#/');
  globalThis.fetch = real;
  assert.equal(desk.problem, undefined);
  assert.equal(desk.view, 'register');
  assert.equal(desk.word('ACTIVE'), 'Đang hoạt động');
  assert.equal(desk.may('decide-team'), false);
  assert.equal(desk.wardName('w'), 'Phường Trúc Bạch');
});

test('goes where a link was followed meanwhile, and does not read again where its own work has led', async () => {
  const { Desk } = await import('../../main/resources/page/teams/desk.js');
  const desk = new Desk({ token: async () => 'x' }, () => {});
  const asked = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (path) => {
    asked.push(path.replace(/\?.*/, ''));
    return Response.json(path.endsWith('/words') ? { vi: {} } : path.endsWith('/desk') ? { may: [], today: '2026-11-28', wards: [], groups: [] } : { items: [] });
  };
  const first = desk.go('#/');
  desk.go('#/budgets');
  desk.go('#/training');
  await first;
  assert.equal(desk.view, 'training');
  assert.equal(asked.includes('/api/welfare/budgets'), false);
  const before = asked.length;
  await desk.doing(async () => {
    desk.go('#/budgets');
    await desk.turnTo('budgets');
    desk.told = 'xong';
  });
  globalThis.fetch = real;
  assert.deepEqual(asked.slice(before), ['/api/welfare/budgets']);
  assert.equal(desk.told, 'xong');
});
