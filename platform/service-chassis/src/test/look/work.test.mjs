import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, Problem, Unreachable } from 'tuantra/api.js';
import { finds, fold } from 'tuantra/fold.js';
import { LoginFailed } from 'tuantra/session.js';
import { Work } from 'tuantra/work.js';

const t = (key, values = {}) => [key, ...Object.values(values)].join(' ');

test('does one thing at a time and shows when it begins and ends', async () => {
  let shown = 0;
  const work = new Work(() => { shown += 1; }, t);
  let go;
  const first = work.doing(() => new Promise((resolve) => { go = resolve; }));
  let second = false;
  await work.doing(async () => { second = true; });
  assert.equal(second, false);
  assert.equal(work.busy, true);
  go();
  await first;
  assert.equal(work.busy, false);
  assert.equal(shown, 2);
});

test('says what went wrong and takes back what it said before', async () => {
  const work = new Work(() => {}, t);
  work.told = 'saved';
  await work.doing(async () => { throw new Problem(409, { code: 'X', title: 'không được' }); });
  assert.deepEqual([work.problem, work.told, work.busy], ['refused không được', undefined, false]);
  await work.doing(async () => { throw new Problem(422, { title: 'sai', errors: [{ field: 'a', message: 'thiếu' }, { field: 'b', message: 'dài' }] }); });
  assert.equal(work.problem, 'refused thiếu; dài');
  await work.doing(async () => { throw new Problem(412, {}); });
  assert.equal(work.problem, 'changedMeanwhile');
  await work.doing(async () => { throw new Unreachable('/x', { cause: new TypeError('network') }); });
  assert.equal(work.problem, 'unreachable');
  await work.doing(async () => { throw new Unreachable('/x', { cause: new LoginFailed('ENDED') }); });
  assert.equal(work.problem, 'sessionEnded');
  await work.doing(async () => {});
  assert.equal(work.problem, undefined);
});

test('hands a file over under its own name, or under another one', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const links = [];
  globalThis.document = { createElement: () => ({ click() { links.push(this.download); } }) };
  const work = new Work(() => {}, t);
  await work.fetching('other.pdf', async () => ({ name: 'own.pdf', blob: new Blob(['x']) }));
  assert.equal(work.told, 'downloaded own.pdf');
  await work.fetching('other.pdf', async () => ({ blob: new Blob(['x']) }));
  await work.fetching('other.pdf', async () => { throw new Problem(404, { title: 'không có' }); });
  assert.deepEqual([links, work.problem, work.told], [['own.pdf', 'other.pdf'], 'refused không có', undefined]);
  delete globalThis.document;
});

test('reads a list page by page', async () => {
  const asked = [];
  const api = new Api({});
  api.get = async (path) => {
    asked.push(path);
    return asked.length === 1 ? { items: [1, 2], next: 'a b' } : { items: [3], next: null };
  };
  assert.deepEqual(await api.all('/x?y=1'), [1, 2, 3]);
  assert.deepEqual(asked, ['/x?y=1&limit=200', '/x?y=1&limit=200&cursor=a+b']);
});

test('finds words with and without tone marks, in any order', () => {
  assert.equal(fold('  Đội   Cấn '), 'doi can');
  assert.equal(finds('can doi', 'Phường', 'Đội Cấn'), true);
  assert.equal(finds('doi tay', 'Đội Cấn', undefined), false);
  assert.equal(finds('', 'x'), true);
});
