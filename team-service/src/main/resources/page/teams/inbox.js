// What waits for whoever is logged in: of everything, what one of the steps moves on that he or she may take now.

const STEPS = {
  team: ['decide-team', 'activate-team'],
  import: ['accept-team-import'],
  money: ['check-allowance', 'approve-allowance', 'pay-allowance', 'confirm-allowance'],
};

// `things` are lists by kind, each thing with `allowed`; answers [{kind, thing, step}], in the order of the kinds.
export function waiting(things) {
  return Object.entries(STEPS).flatMap(([kind, steps]) => (things[kind] ?? [])
    .map((thing) => ({ kind, thing, step: steps.find((step) => thing.allowed.includes(step)) }))
    .filter(({ step }) => step));
}
