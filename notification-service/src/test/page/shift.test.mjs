// Shifts by the clock of the district, and the account as a file that no spreadsheet mistakes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, fromLocalInput, localInput, minute, shiftBegan, shifts } from '../../main/resources/page/command-centre/shift.js';

const at = (text) => Date.parse(`${text}+07:00`);
const said = ({ from, to }) => `${minute(from)} – ${minute(to)}`;

test('a desk changes at six and at eighteen, and a night goes over midnight', () => {
  assert.equal(said(shifts(at('2026-11-28T19:00:00'))[0]), '28/11/2026 18:00 – 29/11/2026 06:00');
  assert.equal(said(shifts(at('2026-11-29T02:00:00'))[0]), '28/11/2026 18:00 – 29/11/2026 06:00');
  assert.equal(said(shifts(at('2026-11-29T06:00:00'))[0]), '29/11/2026 06:00 – 29/11/2026 18:00');
  assert.deepEqual(shifts(at('2026-11-29T07:00:00'), 3).map(said), [
    '29/11/2026 06:00 – 29/11/2026 18:00', '28/11/2026 18:00 – 29/11/2026 06:00', '28/11/2026 06:00 – 28/11/2026 18:00']);
});

test('the shift that lasts began with the last relief, unless that was long ago', () => {
  const now = at('2026-11-29T02:00:00');
  assert.equal(minute(shiftBegan(now, { acceptedAt: '2026-11-28T10:50:00Z' })), '28/11/2026 17:50');
  assert.equal(minute(shiftBegan(now, { acceptedAt: '2026-11-27T10:50:00Z' })), '28/11/2026 18:00');
  assert.equal(minute(shiftBegan(now)), '28/11/2026 18:00');
});

test('a time is entered in the zone of the district', () => {
  assert.equal(localInput(at('2026-11-28T18:05:00')), '2026-11-28T18:05');
  assert.equal(fromLocalInput('2026-11-28T18:05'), at('2026-11-28T18:05:00'));
  assert.ok(Number.isNaN(fromLocalInput('')));
});

test('a table opens as text in a spreadsheet, whatever stands in it', () => {
  assert.equal(csv(['Nơi', 'Số'], [['=1+1', 2], ['Phố "A"; B', undefined], ['a\nb', '-3']]),
    '\uFEFFNơi;Số\r\n\'=1+1;2\r\n"Phố ""A""; B";\r\n"a\nb";\'-3\r\n');
});
