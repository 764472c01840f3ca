// Programmes and courses: who is taught what, when and where.

import { html, nothing } from 'lit';
import { day } from './days.js';
import { t } from './words.js';

const TONE = { PLANNED: 'soon', HELD: 'soon', CLOSED: 'sent', CANCELLED: 'over' };

export function trainingView(desk) {
  const { programmes, courses } = desk.training;
  return html`
    <div class="row"><h2 class="grow">${t('training')}</h2>
      ${desk.may('adopt-programme') ? html`<button class="button" id="adopt-programme" ?disabled=${desk.busy}
        @click=${() => desk.training.askToAdopt()}>${t('adopt-programme')}</button>` : nothing}</div>
    <section class="panel"><h2>${t('courses')}</h2>${courses.items.length === 0 ? html`<p class="hint">${t('noCourses')}</p>`
    : html`<div class="wide" tabindex="0"><table id="courses" class="cards"><thead><tr><th>${t('course')}</th><th>${t('heldOn')}</th><th>${t('state')}</th><th class="number">${t('enrolled')}</th></tr></thead>
      <tbody>${courses.items.map((course) => html`<tr data-course=${course.id} data-status=${course.status}>
        <td><a href="#/course/${course.id}"><strong>${course.topics.map((topic) => desk.word(topic)).join(', ')}</strong></a><br><span class="hint">${course.place}</span></td>
        <td>${day(course.heldOn)}</td><td><span class="badge ${TONE[course.status]}">${desk.word(course.status)}</span></td>
        <td class="number"><span class="label-inline">${t('enrolled')}: </span>${course.enrolments.length}</td></tr>`)}</tbody></table></div>`}</section>
    <section class="panel"><h2>${t('programmes')}</h2>${programmes.items.length === 0 ? html`<p class="hint">${t('noProgrammes')}</p>`
    : html`<ul class="history" id="programmes">${programmes.items.map((programme) => html`<li data-programme=${programme.id}>
      <p><strong>${programme.title}</strong> <span class="badge">${desk.word(programme.status)}</span></p>
      <p class="hint">${programme.topics.map((topic) => desk.word(topic)).join(', ')} – ${t('atLeastHours', { hours: programme.minimumHours })}${
  programme.legalBasis ? ` – ${programme.legalBasis}` : ''}</p>
      <p class="row">${programme.status === 'ADOPTED' && desk.may('plan-course') ? html`<button class="button" data-step="plan-course" ?disabled=${desk.busy}
          @click=${() => desk.training.askToPlan(programme)}>${t('plan-course')}</button>` : nothing}
        ${programme.allowed.includes('end-programme') ? html`<button class="button quiet" data-step="end-programme" ?disabled=${desk.busy}
          @click=${() => desk.training.end(programme)}>${t('end-programme')}</button>` : nothing}</p></li>`)}</ul>`}</section>`;
}

export function courseView(desk) {
  const course = desk.training.courses.one;
  const listing = ['record-attendance', 'close-course'].find((step) => course.allowed.includes(step));
  return html`
    <p><a href="#/training">← ${t('training')}</a></p>
    <section class="panel"><h2>${course.topics.map((topic) => desk.word(topic)).join(', ')}</h2>
      <p class="row"><span class="badge ${TONE[course.status]}" id="status">${desk.word(course.status)}</span></p>
      <p>${t('heldAt', { day: day(course.heldOn), place: course.place, hours: course.hours, trainer: course.trainer })}</p>
      <div class="row" id="steps">
        ${course.allowed.includes('enrol-members') ? html`<button class="button ${course.enrolments.length ? '' : 'main'}" id="enrol-members" ?disabled=${desk.busy}
          @click=${() => desk.training.askToEnrol()}>${t('enrol-members')}</button>` : nothing}
        ${listing && course.enrolments.length ? html`<button class="button main" id=${listing} ?disabled=${desk.busy}
          @click=${() => desk.training.list(listing)}>${t(listing)}</button>` : nothing}
        ${course.allowed.includes('cancel-course') ? html`<button class="button quiet" id="cancel-course" ?disabled=${desk.busy}
          @click=${() => desk.asks('cancel-course', [], () => desk.training.courses.step('cancel-course'))}>${t('cancel-course')}</button>` : nothing}
      </div></section>
    <section class="panel"><h2>${t('enrolledOf', { count: course.enrolments.length })}</h2>
      ${listing && course.enrolments.length ? html`<p class="hint">${t(`means-${listing}`)}</p>` : nothing}
      ${course.enrolments.length ? people(desk, course, listing) : html`<p class="hint">${t('nobodyEnrolled')}</p>`}</section>`;
}

function people(desk, course, listing) {
  return html`<div class="wide" tabindex="0"><table id="enrolled" class="cards"><thead><tr><th>${t('fullName')}</th><th>${t('teamName')}</th><th>${t('outcome')}</th><th>${t('certificates')}</th></tr></thead><tbody>${course.enrolments.map((one) => {
    const name = desk.people.name(one.teamId, one.memberId) ?? t('somebodyElse');
    return html`<tr data-member=${one.memberId}>
      <td>${listing && (course.status === 'PLANNED' || one.attended) ? html`<label class="row"><input type="checkbox"
          .checked=${desk.training.ticked.has(one.memberId)} @change=${() => desk.training.tick(one.memberId)}> <strong>${name}</strong></label>`
    : html`<strong>${name}</strong>`}</td>
      <td>${desk.people.team(one.teamId)?.nameVi ?? '–'}</td><td>${outcome(one)}</td>
      <td>${one.certificateId && desk.may('print-certificate') && desk.people.team(one.teamId) ? html`<div class="row">${['docx', 'pdf'].map((format) => html`<button class="button quiet" data-format=${format} aria-label=${t(`certificate-${format}`)} ?disabled=${desk.busy}
          @click=${() => desk.print(`/api/training/courses/${course.id}/certificates/${one.memberId}`, undefined, format)}>${format.toUpperCase()}</button>`)}</div>` : nothing}</td></tr>`;
  })}</tbody></table></div>`;
}

function outcome({ attended, passed, validUntil }) {
  if (passed) {
    return html`<span class="badge sent">${t('passed')}</span> ${t('validUntil', { day: day(validUntil) })}`;
  }
  if (passed === false) {
    return html`<span class="badge over">${t(attended ? 'notPassed' : 'wasAway')}</span>`;
  }
  return attended === undefined ? nothing : html`<span class="badge ${attended ? 'sent' : 'over'}">${t(attended ? 'wasThere' : 'wasAway')}</span>`;
}
