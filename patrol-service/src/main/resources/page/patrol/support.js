// Requests for support as the phone shows them: the server's word, and what this phone has answered since.

const TOLD = { acceptance: 'ACCEPTED', refusal: 'DECLINED', result: 'GIVEN' };
const STEPS = { ASKED: ['acceptance', 'refusal'], ACCEPTED: ['refusal', 'result'] };
const HOURS = 3_600_000;

// How far the request has come for the team, and whether that is this phone's word only.
export function shareOf(request, team, items) {
  const told = request.shares.find((share) => share.teamId === team)?.state;
  const whole = request.state === 'WITHDRAWN' ? 'WITHDRAWN' : told;
  const answer = items.filter((item) => item.kind === 'support' && item.requestId === request.id && item.state !== 'refused')
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  const order = ['ASKED', 'ACCEPTED', 'DECLINED', 'GIVEN', 'WITHDRAWN'];
  const here = TOLD[answer?.body.answer];
  const state = here && order.indexOf(here) > order.indexOf(whole) ? here : whole;
  return { state, local: state !== whole };
}

// What a leader can answer; the result only once it has begun.
export function answersTo(request, state, now) {
  return (STEPS[state] ?? []).filter((answer) => answer !== 'result' || Date.parse(request.from) <= now);
}

// What concerns the team now: what is open, and what was over at most a day ago. The one that begins first comes first.
export function currentRequests(requests, team, items, now) {
  return requests
    .map((request) => ({ ...request, ...shareOf(request, team, items) }))
    .filter((request) => request.state !== undefined
      && (['ASKED', 'ACCEPTED'].includes(request.state) ? Date.parse(request.until) > now - 31 * 24 * HOURS : Date.parse(request.until) > now - 24 * HOURS))
    .sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}

// Tasks for people whom the team need not know, without those that this phone has told as done.
export function openTasks(tasks, items) {
  const told = new Set(items.filter((item) => item.kind === 'care' && item.state !== 'refused').map((item) => item.taskId));
  return tasks.filter((task) => !task.doneAt && !told.has(task.id));
}
