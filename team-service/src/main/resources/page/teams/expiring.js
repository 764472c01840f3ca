// Certificates and permits that end within some days.

import { plusDays } from './days.js';

export class Expiring {
  within = 30;
  certificates = [];
  permits = [];
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  look(within) {
    this.within = within;
    return this.#desk.reload();
  }

  async open() {
    const until = plusDays(this.#desk.today, this.within);
    this.certificates = (await this.#api.get(`/api/training/expiring-certificates?until=${until}`)).items;
    this.permits = this.#desk.may('list-equipment') ? await this.#api.all(`/api/equipment?permitUntil=${until}`) : [];
  }
}
