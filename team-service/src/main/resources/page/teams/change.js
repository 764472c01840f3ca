// What a further decision changes, as its sheet asks for it and as the service takes it.

import { html, nothing } from 'lit';
import { uuid } from 'tuantra/api.js';
import { present } from './history.js';
import { MEANINGS } from './paste.js';
import { t } from './words.js';

export function change(desk, action, member) {
  const parts = { 'amend-members': members, 'reassign-team': place, 'correct-member': correction }[action];
  return parts ? parts(desk, member) : nothing;
}

// One line at a time: somebody goes, somebody comes, somebody takes another role.
function members(desk) {
  const now = present(desk.team.members, desk.today, desk.team.status);
  const kind = desk.asked.line ?? 'JOIN';
  return html`
    <label class="label" for="line">${t('whatChanges')}</label>
    <select class="field" id="line" name="line" @change=${(event) => desk.ask({ ...desk.asked, line: event.target.value })}>
      ${['JOIN', 'LEAVE', 'TAKE_ROLE', 'REPLACE'].map((one) => html`<option value=${one} ?selected=${one === kind}>${t(`line-${one}`)}</option>`)}
    </select>
    ${kind === 'JOIN' ? nothing : html`<label class="label" for="memberId">${t('who')}</label>
      <select class="field" id="memberId" name="memberId">${now.map((one) => html`<option value=${one.id}>${one.fullName} – ${desk.word(one.role)}</option>`)}</select>`}
    ${kind === 'JOIN' || kind === 'REPLACE' ? newcomer(desk) : nothing}
    ${kind === 'LEAVE' || kind === 'REPLACE' ? nothing : choice(desk, 'role')}`;
}

const newcomer = (desk) => html`${text('fullName')}${text('birthYear', 4)}${choice(desk, 'sex')}${choice(desk, 'category')}
  <label class="label" for="otherCategory">${t('otherIfOther')}</label>
  <input class="field" id="otherCategory" name="otherCategory" maxlength="100">${text('phone', 20)}`;

const text = (field, most = 100, value = '') => html`<label class="label" for=${field}>${t(field)}</label>
  <input class="field" id=${field} name=${field} required maxlength=${most} autocomplete="off" .value=${value}>`;

const choice = (desk, field, chosen) => html`<label class="label" for=${field}>${t(field)}</label>
  <select class="field" id=${field} name=${field}>${MEANINGS[field].map((one) =>
  html`<option value=${one} ?selected=${one === chosen}>${desk.word(one)}</option>`)}</select>`;

function place(desk) {
  return desk.asked.groups.length === 0 ? html`<p class="problem">${t('noFreeGroup')}</p>` : html`
    <label class="label" for="residentialGroupId">${t('group')}</label>
    <select class="field" id="residentialGroupId" name="residentialGroupId">${desk.asked.groups.map((group) =>
    html`<option value=${group.residentialGroupId}>${group.nameVi} – ${group.wardNameVi}</option>`)}</select>`;
}

// Only what is filled in is corrected.
function correction(desk, member) {
  return html`<p>${member.fullName} – ${desk.word(member.role)}</p>
    <label class="label" for="fullName">${t('rightName')}</label><input class="field" id="fullName" name="fullName" maxlength="100" autocomplete="off">
    <label class="label" for="birthYear">${t('birthYear')}</label>
    <input class="field" id="birthYear" name="birthYear" inputmode="numeric" pattern="[12][0-9]{3}" .value=${String(member.birthYear)}>
    ${choice(desk, 'sex', member.sex)}
    <label class="label" for="phone">${t('rightPhone')}</label><input class="field" id="phone" name="phone" maxlength="20" inputmode="tel">`;
}

// The body that the service takes.
export function changeOf(action, data, member, signed, team) {
  const value = (field) => (data.get(field) ?? '').trim();
  if (action === 'reassign-team') {
    return { residentialGroupId: value('residentialGroupId'), decision: signed };
  }
  if (action === 'correct-member') {
    return {
      decision: signed,
      memberId: member.id,
      ...(value('fullName') ? { fullName: value('fullName') } : {}),
      ...(value('phone') ? { phone: value('phone') } : {}),
      birthYear: Number(value('birthYear')) || member.birthYear,
      sex: value('sex'),
    };
  }
  return action === 'amend-members' ? { decision: signed, changes: lines(value, signed.effectiveDate, team) } : signed;
}

function lines(value, joinedOn, team) {
  const memberId = value('memberId');
  const goes = team.members.find(({ id, leftOn }) => id === memberId && !leftOn);
  const newcomer = (role) => ({
    kind: 'JOIN',
    member: {
      id: uuid(), fullName: value('fullName'), birthYear: Number(value('birthYear')), sex: value('sex'), category: value('category'),
      ...(value('category') === 'OTHER' ? { otherCategory: value('otherCategory') } : {}), phone: value('phone'), role, joinedOn,
    },
  });
  return {
    JOIN: () => [newcomer(value('role'))],
    LEAVE: () => [{ kind: 'LEAVE', memberId }],
    TAKE_ROLE: () => [{ kind: 'TAKE_ROLE', memberId, role: value('role') }],
    REPLACE: () => [{ kind: 'LEAVE', memberId }, newcomer(goes.role)],
  }[value('line')]();
}
