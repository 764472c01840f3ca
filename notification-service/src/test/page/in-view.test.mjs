// Whoever is said to have seen an alert had it before his eyes at two looks, a second apart.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Glances, inView } from '../../main/resources/page/command-centre/in-view.js';

afterEach(() => {
  delete document.querySelectorAll;
  delete document.querySelector;
  delete document.elementFromPoint;
  document.visibilityState = 'visible';
});

function element(dataset, top, height = 60) {
  return { dataset, getBoundingClientRect: () => ({ left: 0, top, width: height && 300, height }), closest() { return this; } };
}

function page({ drawn, dialog, at }) {
  document.querySelectorAll = () => drawn;
  document.querySelector = () => dialog ?? null;
  document.elementFromPoint = at;
}

test('only what is drawn inside the window and not covered is in view', () => {
  const shown = element({ incident: 'a' }, 100);
  const below = element({ incident: 'b' }, 5_000);
  const hidden = element({ incident: 'c' }, 0, 0);
  const open = element({ shows: 'd' }, 10, 4_000);
  page({ drawn: [shown, below, hidden, open], at: (x, y) => (y === 124 ? shown : y === 34 ? open : null) });
  assert.deepEqual([...inView()], ['a', 'd']);

  page({ drawn: [shown], dialog: {}, at: () => shown });
  assert.deepEqual([...inView()], []);
  page({ drawn: [shown], at: () => open });
  assert.deepEqual([...inView()], []);
  page({ drawn: [shown], at: () => shown });
  document.visibilityState = 'hidden';
  assert.deepEqual([...inView()], []);
});

test('one glance is none', () => {
  const glances = new Glances();
  assert.deepEqual([...glances.look(new Set(['a', 'b']))], []);
  assert.deepEqual([...glances.look(new Set(['b', 'c']))], ['b']);
  assert.deepEqual([...glances.look(new Set([]))], []);
  assert.deepEqual([...glances.now], []);
});

test('a look between two of them proves nothing', () => {
  const glances = new Glances();
  glances.look(new Set([]));
  glances.peek(new Set(['a']));
  assert.deepEqual([...glances.now], ['a']);
  assert.deepEqual([...glances.look(new Set(['a']))], []);
  glances.peek(new Set([]));
  assert.deepEqual([...glances.look(new Set(['a']))], ['a']);
});
