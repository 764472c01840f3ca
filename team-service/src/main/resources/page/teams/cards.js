// A card whose code somebody has read.

const CODE = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

export class Cards {
  card;
  #api;

  constructor(desk, api) {
    this.#api = api;
  }

  // Of nobody until a code was read.
  async look(id) {
    this.card = undefined;
    if (id) {
      this.card = await this.#api.get(`/api/teams/cards/${encodeURIComponent(id)}`);
    }
  }
}

// The id in what a reader types: 'TUANTRA-THE-1:<id>', or the id alone; undefined in anything else.
export function idIn(text) {
  return CODE.exec(text)?.[0].toLowerCase();
}
