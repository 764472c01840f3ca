// Units by their names; what kind of unit it is can be said in English.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { speak } from 'tuantra/language.js';
import { Names } from '../../main/resources/page/command-centre/names.js';

const UNITS = [
  { id: 'city', nameVi: 'Công an thành phố Hà Nội', line: 'POLICE', level: 'CITY' },
  { id: 'district', nameVi: 'Công an quận Ba Đình', line: 'POLICE', level: 'DISTRICT', parentId: 'city' },
  { id: 'team', nameVi: 'Đội Xây dựng phong trào', line: 'POLICE', level: 'OFFICE', parentId: 'district' },
  { id: 'ward', nameVi: 'Công an phường Trúc Bạch', line: 'POLICE', level: 'WARD', parentId: 'district' },
  { id: 'gov', nameVi: 'UBND phường Trúc Bạch', line: 'GOV', level: 'WARD' },
];

afterEach(() => speak('vi'));

async function names() {
  const made = new Names({ get: async (path) => (path === '/api/incident-categories' ? [] : { items: UNITS }) });
  await made.load();
  return made;
}

test('a unit is named in the language that is spoken', async () => {
  const known = await names();
  assert.equal(known.unit('ward'), 'Công an phường Trúc Bạch');
  assert.equal(known.ward('gov'), 'Phường Trúc Bạch');
  speak('en');
  assert.equal(known.unit('ward'), 'Trúc Bạch ward police');
  assert.equal(known.ward('gov'), 'Trúc Bạch ward');
  assert.equal(known.unit('team'), 'Đội Xây dựng phong trào');
});

test('whoever stands above finds every police unit below, however deep, and no office', async () => {
  const known = await names();
  assert.deepEqual(known.below('city').map(({ unitId }) => unitId), ['ward', 'district']);
  assert.deepEqual(known.below('ward'), []);
});
