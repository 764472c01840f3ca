// A team as it is being written down, until it is proposed.

import { uuid } from 'tuantra/api.js';
import { pasted, year } from './paste.js';

const EMPTY = { fullName: '', birthYear: '', sex: '', category: '', otherCategory: '', phone: '', role: 'MEMBER' };
const FIELDS = ['fullName', 'birthYear', 'sex', 'category', 'otherCategory', 'phone', 'role'];
const FIRST = ['LEADER', 'DEPUTY', 'MEMBER', 'MEMBER'];

export class Founding {
  id = uuid();
  nameVi = '';
  groupId = '';
  joinedOn;
  dirty = false;
  foresight;
  // What is wrong, by '<row>.<field>' or by a field of the team.
  wrong = new Map();
  #words;
  #named = false;

  constructor(today, words) {
    this.joinedOn = today;
    this.#words = words;
    this.rows = FIRST.map((role) => row({ role }));
  }

  // The name follows the group until somebody writes another one.
  chooseGroup(group) {
    this.groupId = group?.id ?? '';
    if (!this.#named && group) {
      this.nameVi = `Tổ tuần tra nhân dân ${group.nameVi}`;
    }
    this.#touched();
  }

  call(name) {
    this.nameVi = name;
    this.#named = name !== '';
    this.#touched();
  }

  joined(day) {
    this.joinedOn = day;
    this.#touched();
  }

  write(index, field, value) {
    this.rows[index][field] = value;
    this.wrong.delete(`${index}.${field}`);
    this.#touched();
  }

  add() {
    this.rows.push(row({}));
    this.#touched();
  }

  remove(index) {
    this.rows.splice(index, 1);
    this.wrong.clear();
    this.#touched();
  }

  // Answers how many people were found; they take the place of rows without a name.
  paste(text) {
    const people = pasted(text, this.#words);
    if (people.length > 0) {
      const leads = ['LEADER', 'DEPUTY'];
      const without = people.every(({ role }) => role === '');
      this.rows = [...this.rows.filter(({ fullName }) => fullName.trim()), ...people.map((person, index) => row({
        ...person, role: person.role || (without && leads[index]) || 'MEMBER',
      }))];
      this.wrong.clear();
      this.#touched();
    }
    return people.length;
  }

  // Whether it can be handed in; what is missing is marked, all of it at once.
  complete() {
    this.wrong = new Map();
    if (!this.groupId) {
      this.wrong.set('groupId', 'missing');
    }
    if (!this.nameVi.trim()) {
      this.wrong.set('nameVi', 'missing');
    }
    this.rows.forEach((one, index) => FIELDS.forEach((field) => {
      const why = fault(one, field);
      if (why) {
        this.wrong.set(`${index}.${field}`, why);
      }
    }));
    return this.wrong.size === 0;
  }

  // What the service finds wrong: [{field: 'members[2].phone', message: '…'}]
  blame(errors) {
    errors.forEach(({ field: path, message }) => {
      const [, index, field] = /members\[(\d+)]\.(\w+)$/.exec(path) ?? [];
      this.wrong.set(field ? `${index}.${field}` : path.split('.').at(-1), message);
    });
  }

  body() {
    return {
      id: this.id,
      nameVi: this.nameVi.trim(),
      residentialGroupId: this.groupId,
      members: this.rows.map(({ id, fullName, birthYear, sex, category, otherCategory, phone, role }) => ({
        id, fullName: fullName.trim(), birthYear: Number(year(birthYear)), sex, category,
        ...(category === 'OTHER' ? { otherCategory: otherCategory.trim() } : {}), phone: phone.trim(), role, joinedOn: this.joinedOn,
      })),
    };
  }

  #touched() {
    this.dirty = true;
    this.foresight = undefined;
  }
}

const row = (values) => ({ ...EMPTY, ...values, id: uuid() });

function fault(one, field) {
  if (field === 'otherCategory') {
    return one.category === 'OTHER' && !one.otherCategory.trim() ? 'missing' : undefined;
  }
  if (!one[field].trim()) {
    return 'missing';
  }
  if (field === 'birthYear') {
    return year(one.birthYear) ? undefined : 'noYear';
  }
  return field === 'phone' && !/^\+?[0-9][0-9 .-]{6,18}$/.test(one.phone.trim()) ? 'noPhone' : undefined;
}
