// A team: who belongs to it, what was decided about it, and what can be done now.

import { html, nothing } from 'lit';
import { day } from './days.js';
import { former, papers, present } from './history.js';
import { TONE } from './register-view.js';
import { t } from './words.js';

// Whatever follows a paper stands in the row of steps; the rest belongs to a member or to a paper.
const STEPS = ['decide-team', 'reject-team', 'activate-team', 'withdraw-decision', 'amend-members', 'reassign-team',
  'suspend-team', 'resume-team', 'dissolve-team'];

export function teamView(desk) {
  const team = desk.team;
  const steps = STEPS.filter((step) => team.allowed.includes(step));
  return html`
    <p><a href="#/">← ${t('back')}</a></p>
    <div class="panel">
      <h2>${team.nameVi}</h2>
      <p class="row"><span class="badge ${TONE[team.status] ?? ''}" id="status">${desk.word(team.status)}</span>
        ${team.understrength ? html`<span class="badge over">${t('UNDERSTRENGTH')}</span>` : nothing}</p>
      ${team.rejectionReason ? html`<p class="problem">${t('rejectedBecause', { reason: team.rejectionReason })}</p>` : nothing}
      ${team.namesakes.length ? html`<p class="problem">${t('hasNamesakes', { count: team.namesakes.length })}</p>` : nothing}
      <div class="row" id="steps">${steps.length === 0 ? html`<p class="hint">${t('nothingToDo')}</p>` : nothing}
        ${steps.map((step, index) => html`<button class="button ${index === 0 ? 'main' : ''}" id=${step} ?disabled=${desk.busy}
          @click=${() => desk.begin(step)}>${t(step)}</button>`)}</div>
    </div>
    <section class="panel">${members(desk, team)}</section>
    <section class="panel">${decisions(desk, team)}</section>
    ${team.formerPlaces.length ? html`<section class="panel"><h2>${t('formerPlaces')}</h2><ul>${team.formerPlaces.map((place) =>
    html`<li>${t('workedElsewhereUntil', { day: day(place.until) })}</li>`)}</ul></section>` : nothing}`;
}

function members(desk, team) {
  const now = present(team.members, desk.today, team.status);
  const gone = former(team.members, desk.today);
  return html`<h2>${t('members', { count: now.length })}</h2>
    <div class="wide"><table id="members" class="cards"><thead><tr><th>${t('fullName')}</th><th>${t('role')}</th><th>${t('category')}</th>
      <th>${t('birthYear')}</th><th>${t('phone')}</th><th>${t('since')}</th><th></th></tr></thead>
    <tbody>${now.map((member) => html`<tr data-member=${member.id}>
      <td><strong>${member.fullName}</strong></td><td>${desk.word(member.role)}</td>
      <td>${member.category === 'OTHER' ? member.otherCategory : desk.word(member.category)}</td>
      <td>${desk.word(member.sex)}, ${member.birthYear}</td><td>${member.phone}</td><td>${day(member.joinedOn)}</td>
      <td><div class="row">
        ${desk.may('disclose-member') ? html`<button class="button quiet" ?disabled=${desk.busy}
          @click=${() => desk.ask({ kind: 'disclose', member })}>${t('disclose')}</button>` : nothing}
        ${team.allowed.includes('correct-member') ? html`<button class="button quiet" ?disabled=${desk.busy}
          @click=${() => desk.ask({ kind: 'paper', action: 'correct-member', member })}>${t('correct')}</button>` : nothing}
        ${desk.may('print-receipt') && team.status === 'ACTIVE' ? html`<button class="button quiet" ?disabled=${desk.busy}
          @click=${() => desk.print('/api/equipment/hand-over-receipt', { teamId: team.id, memberId: member.id })}>${t('receipt')}</button>` : nothing}
        ${desk.may('print-card') && team.status === 'ACTIVE' ? html`<button class="button quiet" data-step="print-card" ?disabled=${desk.busy}
          @click=${() => desk.print(`/api/teams/${team.id}/members/${member.id}/card`)}>${t('print-card')}</button>` : nothing}</div></td>
    </tr>`)}</tbody></table></div>
    ${gone.length ? html`<details><summary>${t('formerMembers', { count: gone.length })}</summary><ul>${gone.map((member) =>
    html`<li>${member.fullName}, ${desk.word(member.role)}: ${day(member.joinedOn)} – ${day(member.leftOn)}</li>`)}</ul></details>` : nothing}`;
}

function decisions(desk, team) {
  const all = papers(team);
  const paper = (format, word) => html`<button class="button" id="print-${format}" ?disabled=${desk.busy}
    @click=${() => desk.print(`/api/teams/${team.id}/founding-paper`, undefined, format)}>${t(word)}</button>`;
  return html`<h2>${t('decisions')}</h2>
    ${desk.may('print-founding-paper') && team.status !== 'REJECTED' ? html`<p class="row">${t('foundingPaper')}: ${paper('docx', 'word')}${paper('pdf', 'pdf')}</p>` : nothing}
    ${all.length === 0 ? html`<p class="hint">${t('noDecisions')}</p>` : html`<ol class="history" id="decisions">${all.map((paper) => html`<li>
      <p><strong>${desk.word(paper.kind)}</strong> – ${t('decisionOf', { number: paper.decisionNumber, day: day(paper.decisionDate) })},
        ${t('from', { day: day(paper.effectiveDate) })}</p>
      ${paper.acknowledgedWarnings.map(({ code, reason }) => html`<p class="hint">${desk.word(code)}: ${reason}</p>`)}
      <p class="row">${paper.scans.map((scan) => html`<button class="button quiet" ?disabled=${desk.busy || !desk.may('open-scan')}
          @click=${() => desk.openScan(scan)}>${t('scanOf', { size: Math.ceil(scan.size / 1024) })}</button>`)}
        ${team.allowed.includes('attach-scan') ? html`<label class="button quiet">${t('attach-scan')}
          <input class="hidden-text" type="file" accept="application/pdf,image/jpeg,image/png" ?disabled=${desk.busy}
            @change=${(event) => event.target.files[0] && desk.attach(event.target.files[0], paper.decisionNumber)}></label>` : nothing}</p>
    </li>`)}</ol>`}`;
}
