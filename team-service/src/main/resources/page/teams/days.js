// Days as the service writes them and as people do.

// '2022-03-22' → '22/03/2022'
export function day(iso) {
  return iso ? iso.split('-').reverse().join('/') : '';
}

// Days from one day to another, both as the service writes them.
export function daysBetween(one, other) {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000);
}

// So many days later.
export function plusDays(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });

// An instant on the clocks of Vietnam: '14:05 28/11/2026'.
export function moment(instant) {
  const part = Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

// The same as a field for a time takes it: '2026-11-28T14:05'.
export function fieldMoment(instant) {
  const part = Object.fromEntries(CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}
