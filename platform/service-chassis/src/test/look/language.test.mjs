import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { language, speak, words } from 'tuantra/language.js';

afterEach(() => speak('vi'));

test('speaks Vietnamese until somebody wants English, and keeps the choice', () => {
  assert.equal(language(), 'vi');
  speak('en');
  assert.equal(language(), 'en');
  assert.equal(localStorage.getItem('tuantra.language'), 'en');
  speak('fr');
  assert.equal(language(), 'en');
});

test('fills places in, and shows what is missing instead of failing', () => {
  const t = words({ sent: ['{count} người', '{count} people'], half: ['chỉ tiếng Việt'] });
  assert.equal(t('sent', { count: 6 }), '6 người');
  assert.equal(t('sent'), '{count} người');
  assert.equal(t('unknown'), 'unknown');
  speak('en');
  assert.equal(t('sent', { count: 6 }), '6 people');
  assert.equal(t('half'), 'chỉ tiếng Việt');
});
