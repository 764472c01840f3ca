// Lets node load the modules of the pages as a browser does: shared ones by their name, everything as an ES module, and
// just enough of a window for modules that keep a choice in it. Used by deploy/local/pages.sh.

import { register } from 'node:module';

const look = new URL('../../platform/service-chassis/src/main/resources/look/', import.meta.url).href;
const hooks = `
  const LOOK = ${JSON.stringify(look)};
  export function resolve(name, context, next) {
    return name.startsWith('tuantra/') ? { url: LOOK + name.slice(8), format: 'module', shortCircuit: true } : next(name, context);
  }
  export function load(url, context, next) {
    return next(url, url.includes('/src/main/resources/') ? { ...context, format: 'module' } : context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const kept = new Map();
globalThis.localStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, String(value)),
};
globalThis.location = { search: '', pathname: '/', hash: '' };
globalThis.document = Object.assign(new EventTarget(), { documentElement: {}, visibilityState: 'visible' });
const window = new EventTarget();
globalThis.addEventListener = window.addEventListener.bind(window);
globalThis.removeEventListener = window.removeEventListener.bind(window);
globalThis.dispatchEvent = window.dispatchEvent.bind(window);
