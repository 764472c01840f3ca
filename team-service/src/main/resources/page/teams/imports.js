// The registers from files as the desk works with them: first what a file would do, then handing it in; the chair accepts.

import { Problem } from 'tuantra/api.js';
import { t } from './words.js';

const IMPORTS = '/api/teams/imports';
const LOOK_AGAIN = 1_000;

export class Imports {
  items = [];
  // The file that was tried and what it would do: {name, file, answer}.
  preview;
  // The one that is open, and its teams.
  one;
  teams = [];
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  all() {
    return this.#api.all(IMPORTS);
  }

  async open() {
    this.items = await this.all();
  }

  async look(id) {
    const one = `${IMPORTS}/${encodeURIComponent(id)}`;
    this.one = await this.#api.get(one);
    this.teams = (await this.#api.get(`${one}/teams`)).items;
    this.#watch();
  }

  try(file) {
    return this.#desk.doing(async () => {
      this.preview = undefined;
      const typed = new Blob([await file.arrayBuffer()], { type: mediaType(file.name) });
      this.preview = { name: file.name, file: typed, answer: await this.#sent(typed, '?dryRun=true') };
    });
  }

  handIn() {
    return this.#desk.doing(async () => {
      const answer = await this.#sent(this.preview.file, '');
      if (answer.id) {
        this.preview = undefined;
        await this.open();
        this.#desk.told = t('handedIn');
      } else {
        this.preview = { ...this.preview, answer };
      }
    });
  }

  // A file with problems is refused with the list of them, which is an answer too.
  async #sent(file, query) {
    try {
      return (await this.#api.write('POST', `${IMPORTS}${query}`, file)).body;
    } catch (failure) {
      if (failure instanceof Problem && failure.body.status === 'REFUSED') {
        return failure.body;
      }
      throw failure;
    }
  }

  template() {
    return this.#desk.fetching('mau.xlsx', () => this.#api.file(`${IMPORTS}/template.xlsx`));
  }

  accept() {
    return this.#desk.doing(async () => {
      this.one = await this.#api.post(`${IMPORTS}/${this.one.id}/acceptance`, {});
      this.#desk.told = t('done', { what: t('accept-team-import') });
      this.#watch();
    });
  }

  // While it is carried out the page looks again by itself, as long as it is open.
  #watch() {
    const { id, status } = this.one;
    if (status === 'ACCEPTED') {
      setTimeout(async () => {
        if (this.#desk.view === 'import' && this.one.id === id) {
          this.one = await this.#api.get(`${IMPORTS}/${id}`).catch(() => this.one);
          this.#desk.show();
          this.#watch();
        }
      }, LOOK_AGAIN);
    }
  }
}

function mediaType(name) {
  return /\.csv$|\.txt$/i.test(name) ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
