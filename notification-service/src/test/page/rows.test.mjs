// The list is worked out when something has changed and not before, and a search says where else there is something.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Board } from '../../main/resources/page/command-centre/board.js';
import { Rows } from '../../main/resources/page/command-centre/rows.js';

const UNIT = 'ward-police';

function desk() {
  const board = new Board(UNIT);
  let number = 0;
  const names = { revision: 1, category: (code) => (code === 'FIR-01' ? 'Cháy, nổ' : 'Say rượu'), unit: () => 'UBND phường Trúc Bạch' };
  const take = (id, state, category, address) => {
    number += 1;
    board.take({
      id: `fact-${number}`, subject: id, type: 'vn.tuantra.incident.reported.v1', sequence: String(number), time: '2026-01-01T10:00:00Z',
      data: { incident: { incidentId: id, state, severity: 'S3', category, place: { address }, receivedAt: '2026-01-01T10:00:00Z' }, targets: [] },
    });
  };
  return { board, names, take };
}

const ids = (cases) => cases.map(({ id }) => id);

test('searches with and without tone marks, in what the filter shows, and says what lies behind it', () => {
  const { take, ...parts } = desk();
  const rows = new Rows(parts);
  take('a', 'REPORTED', 'FIR-01', 'Phố Châu Long');
  take('b', 'REPORTED', 'ORD-05', 'Phố Trúc Bạch');
  take('c', 'FALSE_ALARM', 'FIR-01', 'Phố Châu Long');
  rows.search = 'chau long';
  assert.deepEqual(ids(rows.all), ['a']);
  assert.equal(rows.elsewhere, 1);
  rows.showAll();
  assert.deepEqual(ids(rows.all), ['c']);
  rows.showOpen();
  assert.deepEqual(ids(rows.all).toSorted(), ['a', 'b']);
});

test('answers the same list until something has changed', () => {
  const { take, ...parts } = desk();
  const rows = new Rows(parts);
  take('a', 'REPORTED', 'FIR-01', '1');
  const before = rows.all;
  assert.equal(rows.all, before);
  take('a', 'FALSE_ALARM', 'FIR-01', '1');
  assert.deepEqual(rows.all, []);
  rows.filter = 'done';
  assert.deepEqual(ids(rows.all), ['a']);
  parts.names.revision += 1;
  rows.search = 'chay';
  assert.deepEqual(ids(rows.all), ['a']);
  assert.deepEqual(rows.counts, { open: 0, active: 0, done: 1, waiting: 0 });
});
