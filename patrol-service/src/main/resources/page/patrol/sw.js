// Keeps the app on the phone, whole: the files of one moment are taken together into a store of their own, and served
// from there until a newer whole one lies beside them. Reports are not its business; they wait in the outbox.

import { filesOf } from './shell.js';

const BASE = new URL('./', self.location).href;
const POINTER = 'tuantra.patrol';
const NEVER_KEPT = /\/(page\.json|sw\.js)$/;

async function current() {
  const kept = await (await caches.open(POINTER)).match(`${BASE}current`);
  return kept ? kept.text() : undefined;
}

// Takes the app as the server has it now. True when it is another one than before.
async function refresh() {
  const answers = new Map();
  await filesOf(BASE, async (address) => {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) {
      throw new Error(`${answer.status} ${address}`);
    }
    answers.set(address, answer.clone());
    return answer.text();
  });
  const before = await current();
  const texts = await Promise.all([...answers].map(async ([address, answer]) => address + (await answer.clone().text())));
  const name = `${POINTER}.${await digest(texts.join('\n'))}`;
  if (name === before) {
    return false;
  }
  const store = await caches.open(name);
  await Promise.all([...answers].map(([address, answer]) => store.put(address, answer)));
  await (await caches.open(POINTER)).put(`${BASE}current`, new Response(name));
  // The one before stays for pages that are open; older ones go.
  const kept = [POINTER, name, before];
  await Promise.all((await caches.keys())
    .filter((key) => key.startsWith(POINTER) && !kept.includes(key))
    .map((key) => caches.delete(key)));
  return before !== undefined;
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function served(request) {
  const name = await current();
  const address = request.mode === 'navigate' ? BASE : request.url;
  const kept = name && await (await caches.open(name)).match(address, { ignoreVary: true });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(refresh().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split('?')[0];
  if (request.method === 'GET' && address.startsWith(BASE) && !NEVER_KEPT.test(address)) {
    event.respondWith(served(request));
  }
});

self.addEventListener('message', (event) => {
  if (event.data === 'refresh') {
    event.waitUntil(refresh().then((newer) => newer && event.source?.postMessage('newer'), () => {}));
  }
});
