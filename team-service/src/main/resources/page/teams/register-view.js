// The register: what there is, on which day, and where people are missing.

import { html, nothing } from 'lit';
import { chosen, sorted, summary } from './register.js';
import { day } from './days.js';
import { t } from './words.js';

const STATES = ['', 'PROPOSED', 'DECIDED', 'ACTIVE', 'UNDERSTRENGTH', 'SUSPENDED', 'DISSOLVED', 'REJECTED'];

export function registerView(desk) {
  const lines = sorted(chosen(desk.register.lines, desk.register.filter), desk.register.filter);
  return html`
    <form class="panel filter" role="search" @submit=${(event) => event.preventDefault()}>
      <label class="grow">${t('lookFor')}
        <input class="field" id="query" type="search" autocomplete="off" .value=${desk.register.filter.query}
          @input=${(event) => desk.register.choose({ query: event.target.value })}></label>
      <label>${t('state')}
        <select class="field" id="status" @change=${(event) => desk.register.choose({ status: event.target.value })}>
          ${STATES.map((status) => html`<option value=${status} ?selected=${status === desk.register.filter.status}>${
    status === '' ? t('allThatAre') : status === 'UNDERSTRENGTH' ? t('UNDERSTRENGTH') : desk.word(status)}</option>`)}
        </select></label>
      <label>${t('asOf')}
        <input class="field" id="on" type="date" min="2022-03-22" .value=${desk.register.on ?? desk.today} ?disabled=${desk.busy}
          @change=${(event) => desk.register.asOf(event.target.value)}></label>
      ${desk.may('export-register') ? html`<button class="button" id="export" type="button" ?disabled=${desk.busy}
        @click=${() => desk.ask({ kind: 'export' })}>${t('export')}</button>` : nothing}
    </form>
    ${figures(desk)}
    ${lines.length === 0 ? nothingThere(desk) : table(desk, lines)}`;
}

function figures(desk) {
  const { teams, members, understrength, waiting } = summary(desk.register.lines);
  return html`<p class="row" id="summary">
    <span class="badge">${t('teamsOf', { teams, members })}</span>
    ${understrength ? html`<span class="badge over">${t('understrengthOf', { count: understrength })}</span>` : nothing}
    ${waiting ? html`<span class="badge soon">${t('waitingOf', { count: waiting })}</span>` : nothing}
    ${desk.register.on && desk.register.on !== desk.today ? html`<strong>${t('asItWas', { day: day(desk.register.on) })}</strong>` : nothing}
  </p>`;
}

function nothingThere(desk) {
  return html`<div class="panel" id="empty"><p>${t(desk.register.lines.length ? 'nothingFound' : 'noTeams')}</p>
    ${desk.register.lines.length === 0 && desk.may('propose-team') ? html`<p class="hint">${t('noTeamsHint')}</p>
      <a class="button main" href="#/found">${t('found')}</a>` : nothing}</div>`;
}

function table(desk, lines) {
  const head = (key, more = '') => html`<th class=${more} aria-sort=${desk.register.filter.key === key
    ? (desk.register.filter.down ? 'descending' : 'ascending') : 'none'}>
    <button class="sort" @click=${() => desk.register.sortBy(key)}>${t(`by-${key}`)}${
  desk.register.filter.key === key ? (desk.register.filter.down ? ' ▾' : ' ▴') : nothing}</button></th>`;
  return html`<div class="panel wide"><table id="teams" class="cards">
    <thead><tr>${head('name')}${head('place')}${head('status')}${head('members', 'number')}<th>${t('leader')}</th>${head('decision')}</tr></thead>
    <tbody>${lines.map((line) => html`<tr data-team=${line.id} data-status=${line.status}>
      <td><a href="#/team/${line.id}"><strong>${line.nameVi}</strong></a></td>
      <td>${line.groupNameVi ?? '–'}<br><span class="hint">${line.wardNameVi ?? ''}</span></td>
      <td><span class="badge ${TONE[line.status] ?? ''}">${desk.word(line.status)}</span>
        ${line.understrength ? html`<span class="badge over">${t('UNDERSTRENGTH')}</span>` : nothing}</td>
      <td class="number"><span class="label-inline">${t('by-members')}: </span>${line.members}</td>
      <td>${line.leader ?? '–'}</td>
      <td>${line.decisionNumber ?? '–'}${line.effectiveDate ? html`<br><span class="hint">${t('from', { day: day(line.effectiveDate) })}</span>` : nothing}</td>
    </tr>`)}</tbody></table></div>`;
}

export const TONE = { ACTIVE: 'sent', PROPOSED: 'soon', DECIDED: 'soon', SUSPENDED: 'over', REJECTED: 'over' };
