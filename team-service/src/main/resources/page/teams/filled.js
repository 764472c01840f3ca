// What was filled in into the fields of a sheet.

// The values by the names of the fields, as the service takes them; what was left empty is absent.
export function values(fields, data) {
  return Object.fromEntries(fields.map(({ name, kind }) => [name, READ[kind]?.(data, name) ?? text(data, name)])
    .filter(([, value]) => value !== ''));
}

const text = (data, name) => (data.get(name) ?? '').trim();

const READ = {
  several: (data, name) => data.getAll(name),
  number: (data, name) => (text(data, name) === '' ? '' : Number(text(data, name))),
  // Of the wall clock of Vietnam, wherever the browser stands.
  moment: (data, name) => (text(data, name) === '' ? '' : `${text(data, name).slice(0, 16)}:00+07:00`),
};
