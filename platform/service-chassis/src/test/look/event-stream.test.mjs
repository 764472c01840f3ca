// The parser of the alert stream: whatever the network does to the bytes, the same events come out, and an event that
// was not whole leaves nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SseParser } from 'tuantra/event-stream.js';

function parsed(...chunks) {
  const parser = new SseParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
}

const bytes = (text) => new TextEncoder().encode(text);

const HELLO = { type: 'hello', data: '{"replay":true}', id: undefined };
const ALERT = { type: 'vn.tuantra.incident.reported.v1', data: '{"place":"Ngã tư Trúc Bạch 🚨"}', id: 'e1.0:17,1:4' };
const LINES = { type: 'message', data: 'một\n\nba', id: undefined };
const FRAMES = 'event: hello\ndata: {"replay":true}\n\n: còn đây\n\n'
  + 'event: vn.tuantra.incident.reported.v1\ndata:{"place":"Ngã tư Trúc Bạch 🚨"}\nid: e1.0:17,1:4\n\n'
  + 'retry: 500\ndata: một\ndata\ndata: ba\n\n';

for (const [name, ending] of [['LF', '\n'], ['CRLF', '\r\n']]) {
  test(`finds the same events wherever the bytes are cut, lines ending in ${name}`, () => {
    const whole = bytes(FRAMES.replaceAll('\n', ending));
    for (let cut = 0; cut <= whole.length; cut += 1) {
      assert.deepEqual(parsed(whole.slice(0, cut), whole.slice(cut)), [HELLO, ALERT, LINES], `cut at byte ${cut}`);
    }
    assert.deepEqual(parsed(...[...whole].map((byte) => Uint8Array.of(byte))), [HELLO, ALERT, LINES], 'byte by byte');
  });
}

test('takes a lone CR for the end of a line', () => {
  // The last one may be half of a CRLF: what it ends is known with the next byte.
  assert.deepEqual(parsed(bytes('data: a\rdata: b\r\rdata: c\r\r: x\r')).map(({ data }) => data), ['a\nb', 'c']);
});

test('keeps what the last comment said, wherever it is cut', () => {
  const parser = new SseParser();
  parser.push(bytes(': 2026-11-28T14:00'));
  assert.equal(parser.comment, undefined);
  parser.push(bytes(':00.123Z\n\n'));
  assert.equal(parser.comment, '2026-11-28T14:00:00.123Z');
});

test('ignores a byte order mark before the first line', () => {
  for (const cut of [0, 1, 2, 3, 4]) {
    const whole = bytes('\uFEFFevent: hello\ndata: x\n\n');
    assert.deepEqual(parsed(whole.slice(0, cut), whole.slice(cut)), [{ type: 'hello', data: 'x', id: undefined }]);
  }
});

test('hands an id on with its event only, also when the id stands last', () => {
  const parser = new SseParser();
  assert.deepEqual(parser.push(bytes('event: a\ndata: 1\nid: 7\n')), []);
  assert.deepEqual(parser.push(bytes('\n')), [{ type: 'a', data: '1', id: '7' }]);
  assert.deepEqual(parser.push(bytes('event: b\ndata: 2\n\n')), [{ type: 'b', data: '2', id: undefined }]);
});

test('forgets an event that was cut right after its id', () => {
  for (const cut of ['id:', 'id: 8', 'id: 8\n']) {
    const parser = new SseParser();
    assert.deepEqual(parser.push(bytes(`event: a\ndata: 1\n${cut}`)), []);
  }
  assert.deepEqual(parsed(bytes('data: 2\n\n')), [{ type: 'message', data: '2', id: undefined }]);
});

test('keeps to the fields that there are', () => {
  const text = 'data: a: b\ndata:  two\nid: x\0y\nIDs: 1\nevent\n:data: no\n\n';
  assert.deepEqual(parsed(bytes(text)), [{ type: 'message', data: 'a: b\n two', id: undefined }]);
  assert.deepEqual(parsed(bytes('event: empty\nid: 3\n\n')), []);
});
