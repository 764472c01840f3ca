// Names of units and categories, which events carry as ids and codes.

import { language } from 'tuantra/language.js';
import { moment } from 'tuantra/clock.js';

const AGAIN = 5_000;

export class Names {
  #api;
  #units = new Map();
  #categories = new Map();

  // Counts what became known.
  revision = 0;

  constructor(api) {
    this.#api = api;
  }

  // Until both are there it tries again: the screen works without them, with codes instead of names.
  async load() {
    try {
      await Promise.all([this.#loadUnits(), this.#loadCategories()]);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      return this.load();
    }
    return undefined;
  }

  unit(id) {
    const name = this.#units.get(id)?.nameVi ?? (id ? id.slice(0, 8) : '');
    return language() === 'en' ? inEnglish(name) : name;
  }

  // Police units below a unit, those of today.
  below(id) {
    const isBelow = ({ parentId }) => parentId !== undefined && (parentId === id || isBelow(this.#units.get(parentId) ?? {}));
    return [...this.#units]
      .filter(([, unit]) => unit.line === 'POLICE' && unit.level !== 'OFFICE' && isBelow(unit))
      .map(([unitId]) => ({ unitId, nameVi: this.unit(unitId) }))
      .sort((one, other) => one.nameVi.localeCompare(other.nameVi, 'vi'));
  }

  // Those of today: the register lists no others.
  get policeOffices() {
    return [...this.#units]
      .filter(([, { line, level }]) => line === 'POLICE' && level !== 'OFFICE')
      .map(([unitId, { nameVi }]) => ({ unitId, nameVi }))
      .sort((one, other) => one.nameVi.localeCompare(other.nameVi, 'vi'));
  }

  // "phường Trúc Bạch" for the ward whose committee is "UBND phường Trúc Bạch".
  ward(id) {
    const name = (this.#units.get(id)?.nameVi ?? this.unit(id)).replace(/^UBND /, '');
    return language() === 'en' ? inEnglish(name) : capital(name);
  }

  category(code) {
    const category = this.#categories.get(code);
    return category ? capital(language() === 'en' ? category.nameEn : category.nameVi) : code;
  }

  emergencyNumbers(code) {
    return this.#categories.get(code)?.emergencyNumbers ?? [];
  }

  at(instant) {
    return moment(instant);
  }

  async #loadUnits() {
    let cursor = '';
    do {
      const { items, next } = await this.#api.get(`/api/units?limit=500${cursor}`);
      items.forEach((unit) => this.#units.set(unit.unitId ?? unit.id, unit));
      this.revision += 1;
      cursor = next ? `&cursor=${encodeURIComponent(next)}` : '';
    } while (cursor);
  }

  async #loadCategories() {
    const categories = await this.#api.get('/api/incident-categories');
    categories.forEach((category) => this.#categories.set(category.code, category));
    this.revision += 1;
  }
}

// The names are Vietnamese; what kind of unit it is can be said in English.
const KINDS = [
  [/^Công an (?:phường|xã) /, 'ward police'], [/^Công an quận /, 'district police'], [/^Công an thành phố /, 'city police'],
  [/^UBND (?:phường|xã) /, 'ward people’s committee'], [/^UBND quận /, 'district people’s committee'], [/^UBND thành phố /, 'city people’s committee'],
  [/^[Pp]hường /, 'ward'], [/^[Qq]uận /, 'district'], [/^[Tt]ổ dân phố /, 'residential group'],
];

function inEnglish(name) {
  const kind = KINDS.find(([prefix]) => prefix.test(name));
  return kind ? `${name.replace(kind[0], '')} ${kind[1]}` : name;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
