// Patrols as the phone shows them between what the server said and what waits in the outbox.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasReached, isDue, isFollowed, received } from '../../main/resources/page/patrol/ledger.js';
import { asOfNow, course, current, patrolOf } from '../../main/resources/page/patrol/patrols.js';
import { bodyOf } from '../../main/resources/page/patrol/draft.js';

const AT = Date.parse('2026-11-28T20:00:00Z');
const HOUR = 3_600_000;
const patrol = (id, status, start = 0, more = {}) => ({
  id, status, plannedStart: new Date(AT + start * HOUR).toISOString(), plannedEnd: new Date(AT + (start + 4) * HOUR).toISOString(), passings: [],
  hotspotIds: ['h'], ...more,
});
const step = (kind, state = 'waiting') => ({ id: kind, kind, state, patrolId: 'p', at: new Date(AT).toISOString(), body: {} });

test('shows a step at once, and that it has not been sent', () => {
  assert.equal(asOfNow(patrol('p', 'CONFIRMED'), [step('start')]).status, 'IN_PROGRESS');
  assert.equal(asOfNow(patrol('p', 'CONFIRMED'), [step('start')]).local, true);
  assert.equal(asOfNow(patrol('p', 'CONFIRMED'), [step('start'), step('end')]).status, 'COMPLETED');
});

test('a refused step has not happened, and the server may be further', () => {
  assert.equal(asOfNow(patrol('p', 'CONFIRMED'), [step('start', 'refused')]).status, 'CONFIRMED');
  assert.equal(asOfNow(patrol('p', 'LOGGED'), [step('start', 'sent'), step('end', 'sent')]).status, 'LOGGED');
  assert.equal(asOfNow(patrol('p', 'IN_PROGRESS'), [step('start', 'sent')]).local, false);
});

test('lists what is near and whatever is under way', () => {
  const all = [patrol('later', 'PLANNED', 30), patrol('tonight', 'PLANNED', 2), patrol('old', 'PLANNED', -40), patrol('running', 'IN_PROGRESS', -40)];
  assert.deepEqual(current(all, AT).map((each) => each.id), ['running', 'tonight']);
});

test('a call for help belongs to the patrol that runs or is about to', () => {
  assert.equal(patrolOf([patrol('p', 'IN_PROGRESS', -1)], [], AT).id, 'p');
  assert.equal(patrolOf([patrol('p', 'CONFIRMED', 0.4)], [], AT).id, 'p');
  assert.equal(patrolOf([patrol('p', 'CONFIRMED', 3), patrol('q', 'CANCELLED')], [], AT), undefined);
});

test('a point counts as passed by the server or by a scan that waits', () => {
  const points = [{ checkpointId: 'a', hotspotId: 'h' }, { checkpointId: 'b', hotspotId: 'h' }, { checkpointId: 'c', hotspotId: 'h' }, { checkpointId: 'd', hotspotId: 'x' }];
  const list = course(patrol('p', 'IN_PROGRESS', 0, { passings: [{ checkpointId: 'a' }] }), points, [{ ...step('scan'), body: { checkpointId: 'b' } }]);
  assert.deepEqual(list.map((each) => [each.checkpointId, each.passed]), [['a', true], ['b', true], ['c', false]]);
});

test('a report needs a place, and words where the category asks for them', () => {
  const draft = { category: { code: 'FIR-01', textRequired: false } };
  const here = { latitude: 21.04, longitude: 105.84, accuracyMetres: 8 };
  assert.deepEqual(bodyOf(draft, {}, here), { body: { category: 'FIR-01', place: { latitude: 21.04, longitude: 105.84 }, modifiers: [] } });
  assert.deepEqual(bodyOf(draft, { address: ' 5 Trúc Bạch ', WEAPON: 'on' }, here).body, { category: 'FIR-01', place: { address: '5 Trúc Bạch' }, modifiers: ['WEAPON'] });
  assert.deepEqual(bodyOf(draft, { address: ' ' }, undefined), { problem: 'placeNeeded' });
  assert.deepEqual(bodyOf({ category: { code: 'OTH-01', textRequired: true } }, {}, here), { problem: 'descriptionNeeded' });
});

test('what has been sent is followed until every desk has seen it', () => {
  const sent = { kind: 'report', state: 'sent', owner: 'me', sentAt: AT };
  assert.equal(isFollowed(sent, 'me', AT + 1), true);
  assert.equal(isFollowed({ ...sent, received: [{ deliveredAt: 'x' }] }, 'me', AT + 1), true);
  assert.equal(isFollowed({ ...sent, received: [{ seenAt: 'x' }] }, 'me', AT + 1), false);
  assert.equal(isFollowed({ ...sent, state: 'waiting' }, 'me', AT + 1), false);
  assert.equal(isFollowed(sent, 'other', AT + 1), false);
  assert.equal(isDue({ ...sent, askedAt: AT + 1_000 }, AT + 5_000), true);
  assert.equal(isDue({ ...sent, askedAt: AT + 200_000 }, AT + 205_000), false);
  assert.deepEqual(received([{ unitId: 'u', unitName: 'n', line: 'l', deliveries: [1] }]), [
    { unitId: 'u', unitName: 'n', line: 'l', deliveredAt: undefined, seenAt: undefined, undeliveredAt: undefined }]);
});

test('a desk that has seen it has it, also one that no screen was open at', () => {
  assert.equal(hasReached({ deliveredAt: 'x' }), true);
  assert.equal(hasReached({ seenAt: 'x', undeliveredAt: 'x' }), true);
  assert.equal(hasReached({ undeliveredAt: 'x' }), false);
});
