// One request for support: what is asked, and the team's answer.

import { html, nothing } from 'lit';
import { moment } from 'tuantra/clock.js';
import { answersTo } from './support.js';
import { t } from './words.js';

export function supportPage(phone, id, ask) {
  const request = phone.requests.find((each) => each.id === id);
  if (request === undefined) {
    return html`<p>${t('noRequests')}</p>`;
  }
  const answers = phone.leads ? answersTo(request, request.state, Date.now()) : [];
  return html`<h2>${request.authority}</h2>
    <section class="panel">
      <p>${request.content}</p>
      <p>${t('requestWindow', { from: moment(Date.parse(request.from)), until: moment(Date.parse(request.until)) })}</p>
      <p class="hint">${request.legalBasis}</p>
      <p><span class="state">${t(`support.${request.state}`)}</span>${request.local ? html` <em>(${t('notYetSent')})</em>` : nothing}</p>
    </section>
    ${answers.map((answer) => html`<button class="button wide ${answer === 'refusal' ? '' : 'main'}" id=${answer}
      @click=${() => (answer === 'acceptance' ? phone.answer(request, { answer }) : ask({ kind: answer, request }))}>${t(`answer.${answer}`)}</button>`)}`;
}

export function requestCards(phone) {
  return phone.requests.length === 0 ? nothing : html`<h2>${t('requests')}</h2>
    <ul class="cards">${phone.requests.map((request) => html`<li><a class="card" data-request=${request.id} href="#support/${request.id}">
      <strong>${request.authority}</strong>
      <span class="hint">${moment(Date.parse(request.from))}</span>
      <span class="state">${t(`support.${request.state}`)}${request.local ? html` <em>(${t('notYetSent')})</em>` : nothing}</span>
    </a></li>`)}</ul>`;
}

export function taskCards(phone, ask) {
  return phone.tasks.length === 0 ? nothing : html`<h2>${t('tasks')}</h2>
    <ul class="cards">${phone.tasks.map((task) => html`<li class="card" data-task=${task.id}>
      <strong>${task.what}</strong> <span class="hint">${t('dueOn', { day: task.dueOn.split('-').reverse().join('/') })}</span>
      <button class="button" @click=${() => ask({ kind: 'care', task })}>${t('taskDone')}</button></li>`)}</ul>`;
}
