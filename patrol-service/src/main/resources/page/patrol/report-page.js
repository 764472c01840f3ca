// Báo cáo ngay: what, where, send. Everything else may be left out.

import { html, nothing } from 'lit';
import { language } from 'tuantra/language.js';
import { calls } from './calls.js';
import { MODIFIERS, bodyOf, reset } from './draft.js';
import { position } from './patrol-page.js';
import { scaledDown } from './photo.js';
import { t } from './words.js';

const RANK = { S1: 0, S2: 1, S3: 2, S4: 3 };
const MOST_PHOTOS = 5;

export function reportPage(phone, draft, show) {
  return draft.category ? details(phone, draft, show) : choice(phone, draft, show);
}

function choice(phone, draft, show) {
  const categories = [...phone.known.categories].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  return html`<h2>${t('category')}</h2>
    ${categories.length === 0 ? html`<p class="problem">${t('noCategories')}</p>${calls()}` : nothing}
    <div class="categories">${categories.map((category) => html`
      <button class="button category ${category.severity}" data-category=${category.code} @click=${() => {
    draft.category = category;
    show();
  }}>${nameOf(category)}</button>`)}</div>`;
}

export function nameOf(category) {
  return language() === 'en' ? category.nameEn : category.nameVi;
}

function details(phone, draft, show) {
  const { category } = draft;
  const here = phone.place.fresh;
  return html`<form id="report" @submit=${(event) => submit(event, phone, draft, show)}>
    <h2>${nameOf(category)}</h2>
    ${calls(category.emergencyNumbers)}
    <p class="where">${here ? html`✓ ${t('usePosition')} · ` : nothing}${position(phone.place)}</p>
    <label class="label" for="address">${here ? t('address') : t('where')}</label>
    <input class="field" id="address" name="address" maxlength="300" autocomplete="off">
    ${category.textRequired ? textarea() : nothing}
    ${draft.problem ? html`<p class="problem" role="alert">${t(draft.problem)}</p>` : nothing}
    <button class="button main wide" id="send-report">${t('send')}</button>
    <details><summary>${t('more')}</summary>
      <label class="button wide file">${t('photo')}
        <input class="hidden-text" id="photo" type="file" accept="image/*" capture="environment" @change=${(event) => take(event, draft, show)}></label>
      ${draft.photos.length > 0 ? html`<p id="photo-count">${t('photos', { count: draft.photos.length })}</p>` : nothing}
      <div class="modifiers">${MODIFIERS.map((each) => html`
        <label class="tick"><input type="checkbox" name=${each}> ${t(each)}</label>`)}</div>
      ${category.textRequired ? nothing : textarea()}
    </details>
    <a class="button quiet wide" href="#home" @click=${() => reset(draft)}>${t('cancel')}</a>
  </form>`;
}

function textarea() {
  return html`<label class="label" for="description">${t('description')}</label>
    <textarea class="field" id="description" name="description" maxlength="2000"></textarea>`;
}

async function take(event, draft, show) {
  const [file] = event.target.files;
  event.target.value = '';
  if (!file || draft.photos.length >= MOST_PHOTOS) {
    return;
  }
  try {
    draft.photos = [...draft.photos, await scaledDown(file)];
    draft.problem = undefined;
  } catch {
    draft.problem = 'photoFailed';
  }
  show();
}

async function submit(event, phone, draft, show) {
  event.preventDefault();
  const { body, problem } = bodyOf(draft, Object.fromEntries(new FormData(event.target)), phone.place.fresh);
  draft.problem = problem;
  if (problem) {
    show();
    return;
  }
  const photos = draft.photos;
  // At once, so that a second touch is not a second report.
  reset(draft);
  await phone.report(body, photos);
  location.hash = '#outbox';
}
