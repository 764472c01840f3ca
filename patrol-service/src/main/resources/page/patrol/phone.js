// The phone of one person: who it is, what it knows from the last time it had a network, and what it has to say.

import { Api, uuid } from 'tuantra/api.js';
import { nowThroughSleep } from 'tuantra/clock.js';
import { pageSettings } from 'tuantra/session.js';
import { Followed } from './ledger.js';
import { Outbox } from './outbox.js';
import { asOfNow, current, patrolOf, underWay } from './patrols.js';
import { Place, isDue } from './place.js';
import { Sender } from './sender.js';
import { Store } from './store.js';
import { currentRequests, openTasks } from './support.js';

const RELOAD = 60_000;
const RELOAD_SOON = 5_000;

// 'change' when anything that is shown is different; 'login' when the server is there and only a person can go on.
export class Phone extends EventTarget {
  #store;
  #followed;
  #tracked;
  #loading;
  #api;

  outbox;
  sender;
  place = new Place();
  me;
  session;
  known = { patrols: [], categories: [], checkpoints: [], bulletins: [], requests: [], tasks: [] };
  loadedAt;
  protected;

  static async open() {
    const phone = new Phone();
    phone.#store = await Store.open();
    phone.me = await phone.#store.kept('me');
    await phone.#recall();
    phone.outbox = await new Outbox(phone.#store).open();
    phone.sender = new Sender(phone.outbox, { probe: pageSettings, device: await phone.#device() });
    phone.sender.owner = phone.me?.subject;
    phone.#followed = new Followed(phone.outbox);
    phone.outbox.addEventListener('change', () => phone.#changed());
    phone.sender.addEventListener('change', () => phone.#reached());
    phone.sender.addEventListener('login', () => phone.dispatchEvent(new Event('login')));
    phone.place.addEventListener('change', () => phone.#moved());
    // Without it a full phone may throw away what waits here.
    phone.protected = await navigator.storage?.persist?.().catch(() => false) ?? false;
    setInterval(() => phone.load(), RELOAD);
    return phone;
  }

  // From here on what waits can go.
  async loggedIn(session) {
    const { sub, team, unit, roles = [] } = session.claims;
    this.session = session;
    this.#api = new Api(session);
    if (this.me?.subject !== sub) {
      this.known = { patrols: [], categories: this.known.categories, checkpoints: [], bulletins: [], requests: [], tasks: [] };
    }
    this.me = { subject: sub, team, unit, roles };
    await this.#store.keep('me', this.me);
    this.sender.owner = sub;
    this.sender.api = this.#api;
    session.addEventListener('ended', () => {
      this.session = undefined;
      this.sender.api = undefined;
      this.#followed.stop();
      this.#changed();
    });
    this.#followed.follow(this.#api, sub);
    await Promise.all([this.sender.hurry(), this.load()]);
  }

  // Who goes takes the view of the patrols along; what waits stays, and goes when the same person is back.
  async logOut() {
    await this.#store.forget('me');
    await this.#store.forget('known');
    this.sender.stop();
    this.#followed.stop();
    this.session.logout();
  }

  get isOnline() {
    return this.sender.reachable && this.session !== undefined;
  }

  get patrols() {
    return current(this.known.patrols, nowThroughSleep()).map((patrol) => asOfNow(patrol, this.outbox.items));
  }

  get running() {
    return underWay(this.known.patrols, this.outbox.items);
  }

  get requests() {
    return currentRequests(this.known.requests, this.me?.team, this.outbox.items, nowThroughSleep());
  }

  get tasks() {
    return openTasks(this.known.tasks, this.outbox.items);
  }

  get leads() {
    return this.me?.roles.some((role) => ['TEAM_LEADER', 'TEAM_DEPUTY'].includes(role)) ?? false;
  }

  get strangersItems() {
    return this.outbox.items.filter((item) => item.state === 'waiting' && item.owner !== this.me?.subject);
  }

  isTracking(patrolId) {
    const said = this.outbox.items.filter((item) => item.kind === 'tracking' && item.patrolId === patrolId)
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    return said.at(-1)?.body.on ?? true;
  }

  report(body, photos) {
    const report = this.#item('report', { body });
    return this.#send([report, ...photos.map(() => this.#item('photo', { reportId: report.id }))], photos);
  }

  // Inside a patrol the server makes the case of it; outside one it is the same case, reported.
  help(words) {
    const at = this.place.last;
    const patrol = patrolOf(this.known.patrols, this.outbox.items, nowThroughSleep());
    const point = at && { latitude: at.latitude, longitude: at.longitude };
    const item = patrol
      ? this.#item('sos', { patrolId: patrol.id, body: point ?? {} })
      : this.#item('sos', { body: { category: 'FRC-01', place: point ?? { address: words.unknownPlace }, description: words.description } });
    return this.#send([item]);
  }

  start(patrol) {
    const confirm = patrol.allowed.includes('confirm-patrol') && !patrol.allowed.includes('start-patrol');
    const steps = [...(confirm ? ['confirm'] : []), 'start'];
    return this.#send(steps.map((kind) => this.#item(kind, { patrolId: patrol.id })));
  }

  end(patrol, missed) {
    return this.#send([this.#item('end', { patrolId: patrol.id, body: missed.length > 0 ? { missed } : {} })]);
  }

  sign(patrol, note) {
    return this.#send([this.#item('log', { patrolId: patrol.id, body: note ? { note } : {} })]);
  }

  scan(patrol, body) {
    return this.#send([this.#item('scan', { patrolId: patrol.id, body: { ...this.#point(), ...body } })]);
  }

  checkIn(patrol) {
    return this.#send([this.#item('check-in', { patrolId: patrol.id })]);
  }

  track(patrol, on) {
    return this.#send([this.#item('tracking', { patrolId: patrol.id, body: { on } })]);
  }

  record(body, urgent) {
    return this.#send([this.#item('work', { body, urgent })]);
  }

  answer(request, body) {
    return this.#send([this.#item('support', { requestId: request.id, body })]);
  }

  taskDone(task, result) {
    return this.#send([this.#item('care', { taskId: task.id, body: result ? { result } : {} })]);
  }

  again(item) {
    return this.#send([{ ...item, state: 'waiting', notBefore: 0, tries: 0 }]);
  }

  // Everything that waits, for another way to the duty desk when this phone cannot be trusted to keep it.
  async exported() {
    const items = this.outbox.items.filter((item) => item.state !== 'sent' && item.owner === this.me?.subject);
    return Promise.all(items.map(async (item) => {
      const file = item.kind === 'photo' && (item.file ?? await this.outbox.file(item.id));
      const { unsaved, ...rest } = item;
      return file ? { ...rest, file: { type: file.type, base64: base64(file.bytes) } } : rest;
    }));
  }

  async load() {
    if (!this.session || !this.me?.team) {
      return;
    }
    this.#loading ??= this.#load().catch(() => setTimeout(() => this.load(), RELOAD_SOON)).finally(() => {
      this.#loading = undefined;
      this.#changed();
    });
    await this.#loading;
  }

  async #load() {
    const team = new URLSearchParams({ team: this.me.team, limit: 200 });
    const lists = await Promise.all(['PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED'].map((status) =>
      this.#api.get(`/api/patrols?${team}&status=${status}`)));
    const [categories, checkpoints, bulletins, requests, tasks] = await Promise.all([
      this.#api.get('/api/incident-categories'), this.#api.get('/api/checkpoints?limit=500'), this.#api.get('/api/bulletins'),
      this.#api.get(`/api/support-requests?${team}`), this.#api.get('/api/care-tasks')]);
    this.known = {
      patrols: current(lists.flatMap((list) => list.items), nowThroughSleep()),
      categories,
      checkpoints: checkpoints.items,
      bulletins,
      requests: requests.items,
      tasks,
    };
    this.loadedAt = Date.now();
    await this.#store.keep('known', { ...this.known, loadedAt: this.loadedAt }).catch(() => {});
  }

  async #recall() {
    const { loadedAt, ...known } = await this.#store.kept('known') ?? {};
    this.known = { ...this.known, ...known };
    this.loadedAt = loadedAt;
  }

  async #device() {
    const kept = await this.#store.kept('device');
    const device = kept ?? uuid();
    if (!kept) {
      await this.#store.keep('device', device);
    }
    return device;
  }

  #item(kind, rest) {
    return { id: uuid(), kind, owner: this.me.subject, at: new Date().toISOString(), state: 'waiting', tries: 0, ...rest };
  }

  async #send(items, photos = []) {
    const pictures = items.filter((item) => item.kind === 'photo');
    const files = photos.map((photo, index) => ({ id: pictures[index].id, ...photo }));
    const saved = await this.outbox.add(items, files);
    this.sender.hurry();
    return { id: items[0].id, saved };
  }

  #point() {
    const at = this.place.fresh;
    return at ? { latitude: at.latitude, longitude: at.longitude, accuracyMetres: at.accuracyMetres } : {};
  }

  #moved() {
    const patrol = this.running;
    const at = this.place.last;
    if (patrol && at && this.isTracking(patrol.id) && isDue(this.#tracked, at.at)) {
      this.#tracked = at.at;
      this.outbox.add([this.#item('position', {
        patrolId: patrol.id,
        at: new Date(at.at).toISOString(),
        body: { latitude: at.latitude, longitude: at.longitude, accuracyMetres: at.accuracyMetres },
      })]);
    }
    this.#changed();
  }

  #reached() {
    if (this.sender.reachable) {
      this.load();
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function base64(bytes) {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
}
