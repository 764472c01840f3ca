// Rows copied from a spreadsheet, or typed with tabs or semicolons: found by their headings, or else by what they look like.

import { fold } from 'tuantra/fold.js';

const HEADINGS = {
  fullName: ['ho va ten', 'ho ten', 'ten', 'full name', 'name'],
  birthYear: ['nam sinh', 'ngay sinh', 'ngay thang nam sinh', 'ngay, thang, nam sinh', 'birth year', 'born'],
  sex: ['gioi tinh', 'sex'],
  category: ['thanh phan', 'luc luong', 'category'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'phone'],
  role: ['vai tro', 'chuc vu', 'chuc danh', 'role'],
};
const MEANINGS = {
  sex: ['MALE', 'FEMALE'],
  role: ['LEADER', 'DEPUTY', 'MEMBER'],
  category: ['AREA_OFFICER', 'CIVIL_GUARD', 'CIVIL_DEFENCE', 'YOUTH', 'SELF_MANAGEMENT', 'GOOD_CITIZEN', 'OTHER'],
};

// `words` says what the constants are called. Lines without a name are left out.
export function pasted(text, words) {
  const lines = text.split(/\r?\n/).map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim()));
  const header = lines.findIndex((line) => Object.keys(columns(line)).length >= 3);
  const places = header >= 0 ? columns(lines[header]) : undefined;
  return lines.slice(header + 1).map((line) => (places ? byPlace(line, places, words) : byLook(line, words)))
    .filter(({ fullName }) => fullName);
}

function columns(line) {
  return Object.fromEntries(line.map((cell, index) => [
    Object.keys(HEADINGS).find((field) => HEADINGS[field].includes(fold(cell))), index]).filter(([field]) => field));
}

function byPlace(line, places, words) {
  return readable(Object.fromEntries(Object.entries(places).map(([field, index]) => [field, line[index] ?? ''])), words);
}

function byLook(line, words) {
  const row = {};
  for (const cell of line) {
    const field = lookOf(cell, words, row);
    if (field) {
      row[field] = cell;
    }
  }
  return readable(row, words);
}

function lookOf(cell, words, row) {
  const free = (field) => row[field] === undefined;
  if (free('birthYear') && year(cell)) {
    return 'birthYear';
  }
  if (free('phone') && /^\+?[\d .-]{8,16}$/.test(cell) && cell.replace(/\D/g, '').length >= 9) {
    return 'phone';
  }
  const known = Object.keys(MEANINGS).find((field) => free(field) && meaning(field, cell, words));
  return known ?? (free('fullName') && /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*)+$/u.test(cell) ? 'fullName' : undefined);
}

function readable({ fullName = '', birthYear = '', sex = '', category = '', phone = '', role = '' }, words) {
  return {
    fullName,
    birthYear: year(birthYear) ?? birthYear,
    sex: meaning('sex', sex, words) ?? '',
    category: meaning('category', category, words) ?? '',
    phone: number(phone),
    role: meaning('role', role, words) ?? '',
  };
}

// '1985', '12/03/1985' and '1985-03-12'
export function year(text) {
  const found = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d\d)(?:-\d\d-\d\d)?$/.exec(text.trim());
  return found?.[1];
}

// A spreadsheet drops the zero at the beginning.
function number(text) {
  const digits = text.split(/[/,;]/)[0].trim();
  return /^[1-9]\d{8,9}$/.test(digits) && !digits.startsWith('84') ? `0${digits}` : digits;
}

export function meaning(field, text, words) {
  const wanted = fold(text);
  return wanted === '' ? undefined : MEANINGS[field].find((constant) => fold(words[constant]) === wanted || fold(constant) === wanted)
    ?? { category: { cskv: 'AREA_OFFICER', 'canh sat khu vuc (cskv)': 'AREA_OFFICER' } }[field]?.[wanted];
}

export { MEANINGS };
