// Programmes and courses as the desk works with them.

import { uuid } from 'tuantra/api.js';
import { Things } from './things.js';
import { t } from './words.js';

const PROGRAMMES = '/api/training/programmes';
const COURSES = '/api/training/courses';

const TOPICS = ['LAW', 'PATROL_METHOD', 'SCENE_PROTECTION', 'FIRST_AID', 'ARREST_LIMITS', 'SUPPORT_TOOLS', 'FIRE_SAFETY', 'DATA_PROTECTION'];

const courseOf = (course) => ({ ...course, id: course.courseId });
const programmeOf = (programme) => ({ ...programme, id: programme.programmeId });

export class Training {
  // Whose box is ticked on the list of the open course.
  ticked = new Set();
  #desk;

  constructor(desk, api) {
    this.#desk = desk;
    this.programmes = new Things(desk, api, PROGRAMMES, { 'end-programme': 'end' }, programmeOf);
    this.courses = new Things(desk, api, COURSES, {
      'enrol-members': 'enrolments', 'record-attendance': 'attendance', 'close-course': 'results', 'cancel-course': 'cancellation',
    }, courseOf);
  }

  async open() {
    await Promise.all([this.programmes.open(), this.courses.open()]);
  }

  async look(id) {
    await Promise.all([this.courses.look(id), this.#desk.people.load()]);
    this.#tickAll();
  }

  // Of a course that was held those who were there, of one that is to be held everybody: most come, most pass.
  #tickAll() {
    this.ticked = new Set(this.courses.one.enrolments.filter(({ attended }) => attended !== false).map(({ memberId }) => memberId));
  }

  tick(memberId) {
    this.ticked.has(memberId) ? this.ticked.delete(memberId) : this.ticked.add(memberId);
    this.#desk.show();
  }

  // The list of the course goes on with those who are ticked.
  list(action) {
    return this.courses.step(action, { memberIds: [...this.ticked] }, () => this.#tickAll());
  }

  askToAdopt() {
    const fields = [
      { name: 'title', label: t('programmeTitle'), most: 200 },
      { name: 'topics', kind: 'several', options: topics(this.#desk, TOPICS) },
      { name: 'minimumHours', kind: 'number', least: 1, most: 200, value: 8 },
      { name: 'legalBasis', optional: true, most: 200 },
      { name: 'content', kind: 'long', optional: true, most: 4000 },
    ];
    this.#desk.asks('adopt-programme', fields, (body) => this.programmes.add(
      'adopt-programme', { id: uuid(), unitId: this.#desk.unitId, ...body }, () => this.open()));
  }

  askToPlan(programme) {
    const fields = [
      { name: 'topics', kind: 'several', options: topics(this.#desk, programme.topics, true) },
      { name: 'heldOn', kind: 'day', value: this.#desk.today },
      { name: 'place', most: 200 },
      { name: 'hours', kind: 'number', least: programme.minimumHours, most: 200, value: programme.minimumHours },
      { name: 'trainer', most: 200 },
    ];
    this.#desk.asks('plan-course', fields, (body) => this.courses.add(
      'plan-course', { id: uuid(), unitId: this.#desk.unitId, programmeId: programme.id, ...body }, ({ id }) => this.#desk.turnTo('course', id)));
  }

  end(programme) {
    this.programmes.choose(programme);
    return this.programmes.step('end-programme');
  }

  askToEnrol() {
    const known = new Set(this.courses.one.enrolments.map(({ memberId }) => memberId));
    const options = this.#desk.people.options().filter(({ value }) => !known.has(value.split('/')[1]));
    this.#desk.asks('enrol-members', [{ name: 'members', label: t('who'), kind: 'several', options }], ({ members }) => this.courses.step(
      'enrol-members', { members: members.map((one) => pair(one)) }, () => this.#tickAll()));
  }
}

const topics = (desk, all, chosen = false) => all.map((topic) => ({ value: topic, word: desk.word(topic), chosen }));

function pair(text) {
  const [teamId, memberId] = text.split('/');
  return { teamId, memberId };
}
