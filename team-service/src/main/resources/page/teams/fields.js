// What a sheet asks for, described by its fields.

import { html, nothing } from 'lit';
import { t } from './words.js';

// A field is { name, label, kind, optional, value, least, most, options }; an option { value, word, group, chosen }.
export function inputs(fields) {
  return fields.map((field) => (field.kind === 'several' ? several(field) : html`
    <label class="label" for=${field.name}>${field.label ?? t(field.name)}</label>${KINDS[field.kind ?? 'text'](field)}`));
}

const KINDS = {
  text: ({ name, optional, value = '', least, most = 100, hint = '' }) => html`<input class="field" id=${name} name=${name} autocomplete="off"
    ?required=${!optional} minlength=${least ?? nothing} maxlength=${most} placeholder=${hint || nothing} .value=${value}>`,
  long: ({ name, optional, least, most = 2000 }) => html`<textarea class="field" id=${name} name=${name}
    ?required=${!optional} minlength=${least ?? nothing} maxlength=${most}></textarea>`,
  number: ({ name, optional, value = '', least = 0, most }) => html`<input class="field" id=${name} name=${name} type="number" inputmode="numeric"
    ?required=${!optional} min=${least} max=${most ?? nothing} .value=${String(value)}>`,
  day: ({ name, optional, value = '', least, most }) => html`<input class="field" id=${name} name=${name} type="date"
    ?required=${!optional} min=${least ?? nothing} max=${most ?? nothing} .value=${value}>`,
  moment: ({ name, optional, value = '', most }) => html`<input class="field" id=${name} name=${name} type="datetime-local"
    ?required=${!optional} max=${most ?? nothing} .value=${value}>`,
  choice: ({ name, options }) => html`<select class="field" id=${name} name=${name} required>${grouped(options)
    .map(([group, some]) => (group ? html`<optgroup label=${group}>${some.map(option)}</optgroup>` : some.map(option)))}</select>`,
};

const option = ({ value, word, chosen }) => html`<option value=${value} ?selected=${chosen}>${word}</option>`;

function several({ name, label, options }) {
  return html`<fieldset id=${name}><legend>${label ?? t(name)}</legend>${options.length === 0 ? html`<p class="hint">${t('nothingToChoose')}</p>` : nothing}
    ${grouped(options).map(([group, some]) => html`${group ? html`<label class="row"><input type="checkbox" data-all=${group}
      @change=${tickAll}> <strong>${group}</strong></label>` : nothing}
      ${some.map(({ value, word, chosen }) => html`<label class="row"><input type="checkbox" name=${name} value=${value}
        data-group=${group ?? ''} ?checked=${chosen}> ${word}</label>`)}`)}</fieldset>`;
}

function tickAll({ target }) {
  target.closest('fieldset').querySelectorAll('input[data-group]').forEach((box) => {
    box.checked = box.dataset.group === target.dataset.all ? target.checked : box.checked;
  });
}

function grouped(options) {
  const groups = new Map();
  options.forEach((one) => groups.set(one.group, [...(groups.get(one.group) ?? []), one]));
  return [...groups];
}
