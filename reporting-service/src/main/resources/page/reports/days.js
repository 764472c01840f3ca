// Days left and how pressing they are; no rule of the service is repeated here, only how it is shown.

const SENT = ['SENT', 'RECEIVED', 'ACCEPTED'];

// 'sent' once it left the house, 'over' past the last day, 'soon' in the last week, 'calm' before.
export function pressing({ status, daysLeft }) {
  if (SENT.includes(status)) {
    return 'sent';
  }
  if (daysLeft < 0) {
    return 'over';
  }
  return daysLeft <= 7 ? 'soon' : 'calm';
}

// A key of the dictionary and what to fill in.
export function daysWords({ status, late, daysLeft, deadlineSource }) {
  if (SENT.includes(status)) {
    return [late ? 'wasLate' : 'wasInTime', {}];
  }
  if (daysLeft < 0) {
    return [deadlineSource === 'DERIVED' ? 'overdueInside' : 'overdue', { days: -daysLeft }];
  }
  return daysLeft === 0 ? ['lastDay', {}] : ['daysLeft', { days: daysLeft }];
}

// What can still be done comes first, the nearest first; what is done lies below, the newest first.
export function inOrder(obligations) {
  const done = (each) => pressing(each) === 'sent';
  return [...obligations].sort((one, other) => Number(done(one)) - Number(done(other))
    || (done(one) ? other.before.localeCompare(one.before) : one.before.localeCompare(other.before))
    || one.unitNameVi.localeCompare(other.unitNameVi, 'vi'));
}

// '2022-H1' → ['periodH1', { year: '2022' }]
export function periodWords(code) {
  const [year, part = 'YEAR'] = code.split('-');
  return [`period${part}`, { year }];
}
