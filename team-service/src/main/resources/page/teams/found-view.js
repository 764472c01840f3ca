// Founding a team: where, who, and what would stand in its way, on one page.

import { html, nothing } from 'lit';
import { MEANINGS } from './paste.js';
import { t } from './words.js';

export function foundView(desk) {
  const founding = desk.founding;
  return html`
    <h2>${t('found')}</h2>
    <form id="founding" @submit=${(event) => {
    event.preventDefault();
    desk.check();
  }}>
      <section class="panel">${place(desk, founding)}</section>
      <section class="panel">${people(desk, founding)}</section>
      <div class="row">
        <button class="button ${founding.foresight ? '' : 'main'}" id="check" ?disabled=${desk.busy}>${t('check')}</button>
        ${founding.foresight ? html`<button class="button main" type="button" id="propose" ?disabled=${desk.busy}
          @click=${() => desk.propose()}>${t('propose')}</button>` : nothing}
      </div>
    </form>
    ${founding.foresight ? foresight(desk, founding.foresight, founding.rows) : nothing}`;
}

function place(desk, founding) {
  const wards = new Set(desk.groups.map(({ wardNameVi }) => wardNameVi)).size;
  const change = (work) => {
    work();
    desk.show();
  };
  return html`
    <h2>${t('where')}</h2>
    <div class="fields">
      <label>${t('group')}
        <select class="field" id="group" aria-invalid=${founding.wrong.has('groupId')}
          @change=${(event) => change(() => founding.chooseGroup(desk.groups.find(({ id }) => id === event.target.value)))}>
          <option value="">${t('chooseGroup')}</option>
          ${desk.groups.map((group) => html`<option value=${group.id} ?selected=${group.id === founding.groupId}>${group.nameVi}${
    wards > 1 ? ` – ${group.wardNameVi}` : ''}</option>`)}
        </select>${fault(founding, 'groupId')}</label>
      <label>${t('teamName')}
        <input class="field" id="nameVi" maxlength="200" .value=${founding.nameVi} aria-invalid=${founding.wrong.has('nameVi')}
          @input=${(event) => founding.call(event.target.value)}>${fault(founding, 'nameVi')}</label>
      <label>${t('joinedOn')}
        <input class="field" id="joinedOn" type="date" .value=${founding.joinedOn}
          @change=${(event) => change(() => founding.joined(event.target.value))}></label>
    </div>`;
}

function people(desk, founding) {
  return html`
    <h2>${t('people')}</h2>
    <details><summary>${t('pasteTitle')}</summary>
      <label class="label" for="paste">${t('pasteHint')}</label>
      <textarea class="field" id="paste" rows="4" @paste=${(event) => {
    event.preventDefault();
    taken(desk, founding, event.clipboardData.getData('text/plain'));
  }} @change=${(event) => {
    taken(desk, founding, event.target.value);
    event.target.value = '';
  }}></textarea></details>
    <ol class="people">${founding.rows.map((row, index) => person(desk, founding, row, index))}</ol>
    <button class="button" type="button" id="add" @click=${() => {
    founding.add();
    desk.show();
  }}>${t('addPerson')}</button>`;
}

function taken(desk, founding, text) {
  const found = founding.paste(text);
  desk.told = found > 0 ? t('pasted', { count: found }) : undefined;
  desk.problem = found > 0 || !text.trim() ? undefined : t('nothingPasted');
  desk.show();
}

function person(desk, founding, row, index) {
  const at = (field) => `${field}-${index}`;
  const write = (field) => (event) => {
    founding.write(index, field, event.target.value);
    if (field === 'category' || founding.wrong.size > 0) {
      desk.show();
    }
  };
  const invalid = (field) => founding.wrong.has(`${index}.${field}`);
  const text = (field, more = {}) => html`<label>${t(field)}
    <input class="field" id=${at(field)} autocomplete="off" inputmode=${more.mode ?? 'text'} maxlength=${more.most ?? 100}
      .value=${row[field]} aria-invalid=${invalid(field)} @input=${write(field)}>${fault(founding, `${index}.${field}`)}</label>`;
  const choice = (field) => html`<label>${t(field)}
    <select class="field" id=${at(field)} aria-invalid=${invalid(field)} @change=${write(field)}>
      ${row[field] === '' ? html`<option value="">–</option>` : nothing}
      ${MEANINGS[field].map((one) => html`<option value=${one} ?selected=${one === row[field]}>${desk.word(one)}</option>`)}
    </select>${fault(founding, `${index}.${field}`)}</label>`;
  return html`<li>
    ${text('fullName')}${text('birthYear', { mode: 'numeric', most: 10 })}${choice('sex')}${choice('category')}
    ${row.category === 'OTHER' ? text('otherCategory') : nothing}${text('phone', { mode: 'tel', most: 20 })}${choice('role')}
    <button class="button quiet" type="button" aria-label=${t('removePerson', { number: index + 1 })} ?disabled=${founding.rows.length === 1}
      @click=${() => {
    founding.remove(index);
    desk.show();
  }}>${t('remove')}</button></li>`;
}

function fault(founding, place) {
  const why = founding.wrong.get(place);
  return why ? html`<span class="fault">${['missing', 'noYear', 'noPhone'].includes(why) ? t(why) : why}</span>` : nothing;
}

// All warnings and everything that would keep the team from working, before anybody signs.
export function foresight(desk, { warnings, obstacles, namesakes }, rows = []) {
  const whom = (member) => rows.find(({ id }) => id === member)?.fullName;
  return html`<section class="panel" id="foresight" aria-live="polite">
    <h2>${t('foresight')}</h2>
    ${obstacles.length + warnings.length + namesakes.length === 0 ? html`<p class="told">${t('nothingInTheWay')}</p>` : nothing}
    ${obstacles.length ? html`<p><strong>${t('obstacles')}</strong></p>
      <ul>${obstacles.map(({ message, member }) => html`<li class="obstacle">${message}${whom(member) ? ` (${whom(member)})` : ''}</li>`)}</ul>` : nothing}
    ${warnings.length ? html`<p><strong>${t('warnings')}</strong></p>
      <ul>${warnings.map(({ message }) => html`<li class="warning">${message}</li>`)}</ul>` : nothing}
    ${namesakes.length ? html`<p>${t('namesakes', { names: namesakes.map((member) => whom(member) ?? '…').join(', ') })}</p>` : nothing}
  </section>`;
}
