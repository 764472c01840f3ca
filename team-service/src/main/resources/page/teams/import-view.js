// A register from a file: first what it would do, row by row, then handing it in; the chair sees the same and accepts.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { day } from './days.js';
import { t } from './words.js';

const TYPES = '.xlsx,.csv';

export function importsView(desk) {
  return html`
    <h2>${t('imports')}</h2>
    ${desk.may('import-teams') ? handIn(desk) : nothing}
    ${desk.imports.preview ? preview(desk) : nothing}
    <section class="panel"><h2>${t('earlierImports')}</h2>
      ${desk.imports.items.length === 0 ? html`<p class="hint">${t('noImports')}</p>`
    : html`<ul class="waiting" id="imports">${desk.imports.items.map((one) => html`<li data-import=${one.id}>
        <div><p class="title">${t('importOf', { teams: one.teams, members: one.members })}</p>
          <p>${moment(Date.parse(one.proposedAt))} · ${state(desk, one)}</p></div>
        <a class="button" href="#/import/${one.id}">${t('open')}</a></li>`)}</ul>`}</section>`;
}

function handIn(desk) {
  return html`<section class="panel">
    <p>${t('importHint')}</p>
    <div class="row">
      <label class="button main">${t('chooseFile')}<input class="hidden-text" type="file" id="file" accept=${TYPES} ?disabled=${desk.busy}
        @change=${(event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) {
      desk.imports.try(file);
    }
  }}></label>
      <button class="button" id="template" ?disabled=${desk.busy} @click=${() => desk.imports.template()}>${t('template')}</button>
    </div></section>`;
}

function preview(desk) {
  const { name, answer } = desk.imports.preview;
  const { problems, notes, teams, members } = answer;
  return html`<section class="panel" id="preview">
    <h2>${t('previewOf', { name })}</h2>
    ${problems.length ? html`<p class="problem">${t('problemsOf', { count: problems.length })}</p>
      <div class="wide" tabindex="0"><table id="problems"><thead><tr><th class="number">${t('row')}</th><th>${t('column')}</th><th>${t('what')}</th></tr></thead>
      <tbody>${problems.map((one) => html`<tr><td class="number">${one.row}</td><td>${one.heading ?? t('wholeTeam')}</td><td>${one.message}</td></tr>`)}</tbody></table></div>`
    : html`<p class="told">${t('wouldFound', { teams, members })}</p>`}
    ${remarks(notes)}
    ${problems.length === 0 ? html`<button class="button main" id="hand-in" ?disabled=${desk.busy} @click=${() => desk.imports.handIn()}>${t('handIn')}</button>` : nothing}
  </section>`;
}

function remarks(notes) {
  return notes.length === 0 ? nothing : html`<p><strong>${t('notesOf', { count: notes.length })}</strong></p>
    <ul id="notes">${notes.map(({ row, message }) => html`<li class="warning">${t('atRow', { row })}: ${message}</li>`)}</ul>`;
}

export function importView(desk) {
  const { one, teams } = desk.imports;
  return html`
    <p><a href="#/imports">← ${t('imports')}</a></p>
    <section class="panel"><h2>${t('importOf', { teams: one.teams, members: one.members })}</h2>
      <p id="state">${state(desk, one)}</p>
      ${one.status === 'ACCEPTED' ? html`<progress max=${one.teams} value=${one.done} aria-label=${t('progress')}></progress>` : nothing}
      ${one.problem ? html`<p class="problem">${t('stoppedBy', { message: one.problemMessage })}</p>` : nothing}
      ${remarks(one.notes)}
      ${one.allowed.includes('accept-team-import') ? html`<button class="button main" id="accept-team-import" ?disabled=${desk.busy}
        @click=${() => desk.imports.accept()}>${t('accept-team-import')}</button>` : nothing}
    </section>
    ${teams.map((team) => html`<section class="panel"><h2>${team.nameVi}</h2>
      <p>${team.groupNameVi ?? '–'}${team.groupHasTeam ? html` <span class="badge over">${desk.word('GROUP_HAS_TEAM')}</span>` : nothing}</p>
      <p>${team.decisionNumber ? t('decisionFrom', { number: team.decisionNumber, day: day(team.effectiveDate) }) : t('noPaperYet')}</p>
      <div class="wide" tabindex="0"><table><tbody>${team.members.map((member) => html`<tr><td>${member.fullName}</td><td>${desk.word(member.role)}</td>
        <td>${desk.word(member.category)}</td><td class="number">${member.birthYear}</td></tr>`)}</tbody></table></div></section>`)}`;
}

function state(desk, { status, done, teams }) {
  return status === 'ACCEPTED' ? t('doneOf', { done, teams }) : desk.word(status);
}
