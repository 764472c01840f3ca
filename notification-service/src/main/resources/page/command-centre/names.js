// Names of units and categories, which events carry as ids and codes.

import { language } from 'tuantra/language.js';
import { moment } from 'tuantra/clock.js';

const AGAIN = 5_000;

export class Names {
  #api;
  #units = new Map();
  #categories = new Map();

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
    return this.#units.get(id)?.nameVi ?? (id ? id.slice(0, 8) : '');
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
    return capital(this.unit(id).replace(/^UBND /, ''));
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
      cursor = next ? `&cursor=${encodeURIComponent(next)}` : '';
    } while (cursor);
  }

  async #loadCategories() {
    const categories = await this.#api.get('/api/incident-categories');
    categories.forEach((category) => this.#categories.set(category.code, category));
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
