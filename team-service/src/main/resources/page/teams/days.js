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
