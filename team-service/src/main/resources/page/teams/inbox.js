// What waits for whoever is logged in: of everything, what one of the steps moves on that he or she may take now.

const STEPS = {
  team: ['decide-team', 'activate-team'],
  import: ['accept-team-import'],
  money: ['check-allowance', 'approve-allowance', 'pay-allowance', 'confirm-allowance'],
  budgets: ['allocate-budget'],
  commendation: ['review-commendation', 'send-commendation', 'appraise-commendation', 'decide-commendation', 'award-commendation'],
  casualty: ['verify-casualty', 'collect-casualty-file', 'send-casualty', 'assess-casualty', 'decide-casualty', 'pay-casualty', 'close-casualty'],
  course: ['record-attendance', 'close-course'],
  requests: ['answer-data-request'],
};

// `things` are lists by kind, each thing with `allowed`; answers [{kind, thing, step}], in the order of the kinds.
export function waiting(things) {
  return Object.entries(STEPS).flatMap(([kind, steps]) => (things[kind] ?? [])
    .map((thing) => ({ kind, thing, step: steps.find((step) => thing.allowed.includes(step)) }))
    .filter(({ step }) => step));
}

// What the desk asks the service for, by kind: which right it needs, and where it comes from.
const SOURCES = {
  team: ['list-teams', async (desk, api) => [...await api.all('/api/teams?status=PROPOSED'), ...await api.all('/api/teams?status=DECIDED')]],
  import: ['list-team-imports', (desk) => desk.imports.all()],
  money: ['list-allowances', (desk, api) => api.all('/api/welfare/allowances')],
  // What was allocated once may be allocated anew, and waits for nobody.
  budgets: ['list-budgets', async (desk) => (await desk.budgets.all()).filter(({ allocatedVnd }) => allocatedVnd === undefined)],
  commendation: ['list-commendations', (desk) => desk.commendations.all()],
  casualty: ['list-casualties', (desk) => desk.casualties.all()],
  course: ['list-courses', (desk) => desk.training.courses.all()],
  requests: ['list-data-requests', (desk) => desk.requests.all()],
};

export class Inbox {
  items = [];
  #desk;
  #api;

  constructor(desk, api) {
    this.#desk = desk;
    this.#api = api;
  }

  async open() {
    const wanted = Object.entries(SOURCES).filter(([, [right]]) => this.#desk.may(right));
    const [lists] = await Promise.all([
      Promise.all(wanted.map(async ([kind, [, read]]) => [kind, await read(this.#desk, this.#api)])),
      this.#desk.people.load(),
    ]);
    this.items = waiting(Object.fromEntries(lists));
  }
}
