// What this unit's screen knows of its incidents. Facts may come twice and in any order: by replay, by the live stream
// and by the record. Each is known by its id, and the fact with the highest sequence says how things stand.

const WAITING = ['REPORTED'];
const ACTIVE = ['ACKNOWLEDGED', 'RESPONDING', 'HANDED_OVER'];
const URGENCY = { S1: 0, S2: 1, S3: 2, S4: 3 };

const WORTH_SAYING = 10 * 60 * 1000;

// What asks a unit to look at a case that is in hand already, and what answers it.
const ASKING = /\.(unanswered|hand-over-offered|hand-over-returned)\.v1$/;
const SILENT = /\.(unanswered|escalated|absorbed)\.v1$/;
// What answers who asks only whether anything is done.
const NOTES = /\.(reclassified|action-recorded|action-completed)\.v1$/;

export class Incident {
  facts = new Map();
  summary;
  sequence = 0;
  // Why this unit holds the alert, and since when it must look.
  alert;
  // The last fact that asked this unit although the case was in hand, and the last one that answers such a fact.
  #asked = 0;
  #answered = 0;
  #askedBy;
  // The last fact that answers who asks whether anything is done.
  #noted = 0;
  // As incident-service shows it; carries what no event may: the reporter's words, reasons.
  view;
  // What the officer may do with it, as incident-service said last, and whether a newer fact has come since.
  allowed = [];
  settled = false;

  // What follows from all that, worked out once until something new is known.
  #derived = {};
  // Counts what became known, for whoever keeps something that was drawn.
  revision = 0;

  constructor(id) {
    this.id = id;
  }

  #once(name, work) {
    if (!(name in this.#derived)) {
      this.#derived[name] = work();
    }
    return this.#derived[name];
  }

  #learnt() {
    this.#derived = {};
    this.revision += 1;
  }

  get waiting() {
    return this.#once('waiting', () => this.unclaimed || (this.active && this.#isAsked()));
  }

  // Nobody has taken it.
  get unclaimed() {
    return WAITING.includes(this.summary.state);
  }

  // It is in somebody's hand and offered to this unit, as far as the facts say.
  get offered() {
    return this.active && this.#isAsked() && this.#askedBy.type.endsWith('.hand-over-offered.v1');
  }

  #isAsked() {
    const answered = this.#askedBy?.data.awaited === 'PROGRESS' ? Math.max(this.#answered, this.#noted) : this.#answered;
    return this.#asked > answered;
  }

  get active() {
    return this.#once('active', () => ACTIVE.includes(this.summary.state));
  }

  get open() {
    return this.waiting || this.active;
  }

  get receivedAt() {
    return this.#once('receivedAt', () => Date.parse(this.summary.receivedAt));
  }

  // Something that is made of what is known of it, kept under a name until that changes.
  kept(name, work) {
    return this.#once(`kept ${name}`, work);
  }

  // How long it was known on the spot before the report came; 0 where that is too short to speak of. A report that
  // waited for a network is new here, and what it tells of is not.
  get heldBack() {
    const held = this.receivedAt - Date.parse(this.summary.detectedAt);
    return held >= WORTH_SAYING ? held : 0;
  }

  // The record's own id of the alert that this unit must look at, as far as it has been read.
  get alertId() {
    return this.facts.get(this.alert?.eventId)?.alertId;
  }

  // In the order in which they happened.
  get history() {
    return this.#once('history', () => [...this.facts.values()].sort((one, other) => one.sequence - other.sequence));
  }

  get acknowledgement() {
    return this.#once('acknowledgement', () => this.#taken());
  }

  #taken() {
    const { history } = this;
    const back = history.findLastIndex(({ type }) => type.endsWith('.put-back.v1'));
    const fact = history.slice(back + 1).find(({ type }) => type.endsWith('.acknowledged.v1'));
    if (fact) {
      return { by: fact.data.by, at: fact.data.acknowledgedAt };
    }
    return this.view?.acknowledgement;
  }

  // Forces that have not arrived, the first sent of them; the last ones where all have:
  // {id, headcount, expectedAt, arrived}; without an id as long as only the event is known.
  get forces() {
    return this.#once('forces', () => this.#sent());
  }

  #sent() {
    const all = this.#dispatches();
    const sent = all.find(({ arrived }) => !arrived) ?? all.at(-1);
    return sent && { id: sent.id, headcount: sent.headcount, expectedAt: sent.expectedAt, arrived: sent.arrived };
  }

  // The first sent first. Events do not name what they sent, so those known by events alone have no id.
  #dispatches() {
    const all = (this.view?.dispatches ?? []).map((sent) => ({ ...sent, arrived: Boolean(sent.arrivedAt) }));
    const known = new Set(all.map(({ sentAt }) => sentAt));
    this.#told('forces-sent').filter(({ sentAt }) => !known.has(sentAt)).forEach((sent) => all.push({ ...sent, id: undefined, arrived: false }));
    all.sort((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt));
    this.#told('forces-arrived').forEach(({ dispatchId }) => {
      const there = all.find(({ id }) => id && id === dispatchId) ?? all.find(({ id, arrived }) => !id && !arrived);
      if (there) {
        there.arrived = true;
      }
    });
    return all;
  }

  #told(kind) {
    return this.history.filter(({ type }) => type.endsWith(`.${kind}.v1`)).map(({ data }) => data);
  }

  add(fact, unitId) {
    const known = this.facts.get(fact.id);
    if (known) {
      known.alertId ??= fact.alertId;
      return false;
    }
    this.facts.set(fact.id, fact);
    const target = targetsOf(fact.data).find((one) => one.unitId === unitId);
    if (target && !(this.alert?.sequence > fact.sequence)) {
      this.alert = { trigger: target.trigger, eventId: fact.id, sequence: fact.sequence, at: fact.time };
    }
    if (target && ASKING.test(fact.type)) {
      if (fact.sequence > this.#asked) {
        this.#asked = fact.sequence;
        this.#askedBy = fact;
      }
    } else if (NOTES.test(fact.type)) {
      this.#noted = Math.max(this.#noted, fact.sequence);
    } else if (!SILENT.test(fact.type)) {
      this.#answered = Math.max(this.#answered, fact.sequence);
    }
    if (fact.sequence > this.sequence) {
      this.sequence = fact.sequence;
      this.settled = false;
      this.summary = located(fact.data.incident);
    }
    this.#learnt();
    return true;
  }

  // The state by the service that decides it, asked for when `since` was the last fact known. A fact that has come
  // meanwhile may be newer than the answer, and says itself how things stand. An outline never replaces the whole.
  show(view, since) {
    if (this.view && this.view.version > view.version) {
      return;
    }
    if (!view.outline || !this.view || this.view.outline || this.view.version < view.version) {
      this.view = view;
    }
    if (this.sequence <= Math.max(since, view.sequence ?? 0)) {
      this.summary = located({ ...this.summary, ...summaryOf(view) });
      this.allowed = view.allowed ?? [];
      this.settled = true;
      // Facts that it stands for already come later, and tell nothing new.
      this.sequence = Math.max(this.sequence, view.sequence ?? 0);
    }
    this.#learnt();
  }
}

// Half a coordinate is none: nothing can be drawn or measured from it.
function located(summary) {
  const { latitude, longitude, ...words } = summary.place ?? {};
  return summary.place && (latitude === undefined) !== (longitude === undefined) ? { ...summary, place: words } : summary;
}

function targetsOf(data) {
  return data.targets ?? (data.target ? [data.target] : []);
}

function summaryOf(view) {
  const {
    id, state, category, severity, complicated, modifiers, place, wardId, residentialGroupId, wardPoliceId, handlingUnitId,
    occurredAt, detectedAt, reportedAt, receivedAt, number,
  } = view;
  return {
    incidentId: id, state, category, severity, complicated, modifiers, place, wardId, residentialGroupId, wardPoliceId, handlingUnitId,
    occurredAt, detectedAt, reportedAt, receivedAt, ...(number && { number }),
  };
}

export class Board {
  #incidents = new Map();
  #unitId;
  // All of them by urgency. Sorting what is nearly in order costs little, so it is done when somebody looks.
  #order = [];
  #orderOf = -1;
  #standing;
  #standingOf = -1;
  #figures;
  #figuresOf;

  // Counts what became known, for whoever keeps something that was drawn.
  revision = 0;

  constructor(unitId) {
    this.#unitId = unitId;
  }

  get(id) {
    return this.#incidents.get(id);
  }

  get all() {
    return [...this.#incidents.values()];
  }

  // A CloudEvent of the stream. Says which incident it concerns, and whether it was news.
  take(event) {
    return this.#add(event.subject, {
      id: event.id, type: event.type, sequence: Number(event.sequence), time: event.time, data: event.data,
    });
  }

  // An alert of the record.
  recall(alert) {
    return this.#add(alert.incidentId, {
      id: alert.eventId, type: alert.type, sequence: alert.sequence, time: alert.eventTime, data: alert.data, alertId: alert.id,
    });
  }

  // How far each incident is known, to be handed to `show` with what is asked for now.
  get sequences() {
    return new Map(this.all.map(({ id, sequence }) => [id, sequence]));
  }

  // An incident as its own service shows it; taken when this unit is among those it was to reach.
  show(view, sequences) {
    let incident = this.#incidents.get(view.id);
    if (!incident) {
      const escalation = view.escalations?.findLast(({ target }) => target.unitId === this.#unitId);
      if (!escalation) {
        return undefined;
      }
      incident = new Incident(view.id);
      incident.alert = { trigger: escalation.target.trigger, sequence: 0, at: escalation.at };
      this.#put(incident);
    }
    incident.show(view, sequences.get(view.id) ?? 0);
    this.revision += 1;
    return incident;
  }

  // Finished cases of earlier days leave the screen.
  forgetBefore(instant) {
    const gone = this.all.filter((incident) => !incident.open && incident.receivedAt < instant);
    if (gone.length > 0) {
      gone.forEach(({ id }) => this.#incidents.delete(id));
      this.#order = this.all;
      this.revision += 1;
    }
  }

  // Waiting ones first, the gravest first, the one that has waited longest first; then what is in hand, then the rest.
  get ordered() {
    if (this.#orderOf !== this.revision) {
      this.#order.sort(byUrgency);
      this.#orderOf = this.revision;
    }
    return this.#order;
  }

  list(filter = () => true) {
    return this.ordered.filter(filter);
  }

  count(filter) {
    let count = 0;
    for (const incident of this.#order) {
      count += filter(incident) ? 1 : 0;
    }
    return count;
  }

  // How things stand, counted once for everybody who looks: {waiting: the cases in order, open, active, done: numbers}.
  get standing() {
    if (this.#standingOf !== this.revision) {
      this.#standing = { waiting: this.list((incident) => incident.waiting), ...this.#counts() };
      this.#standingOf = this.revision;
    }
    return this.#standing;
  }

  #counts() {
    const open = this.count((incident) => incident.open);
    return { open, active: this.count((incident) => incident.active), done: this.#order.length - open };
  }

  // What has come since an instant, in numbers.
  figures(since, now) {
    if (this.#figuresOf !== `${this.revision} ${since}`) {
      this.#figuresOf = `${this.revision} ${since}`;
      this.#figures = this.#counted(since);
    }
    const { waitingSince } = this.#figures;
    return { ...this.#figures, longestWait: waitingSince && now - waitingSince };
  }

  #counted(since) {
    const received = this.#order.filter((incident) => incident.receivedAt >= since);
    const waits = received.flatMap((incident) => {
      const at = incident.acknowledgement?.at;
      return at ? [Date.parse(at) - incident.receivedAt] : [];
    });
    const { waiting, active } = this.standing;
    return {
      received: received.length,
      bySeverity: ['S1', 'S2', 'S3', 'S4'].map((severity) => received.filter(({ summary }) => summary.severity === severity).length),
      waiting: waiting.length,
      active,
      resolved: received.filter(({ summary }) => ['RESOLVED', 'CLOSED'].includes(summary.state)).length,
      falseAlarms: received.filter(({ summary }) => summary.state === 'FALSE_ALARM').length,
      medianAck: median(waits),
      waitingSince: waiting.length ? waiting.reduce((oldest, { receivedAt }) => Math.min(oldest, receivedAt), Infinity) : undefined,
    };
  }

  #add(id, fact) {
    const incident = this.#incidents.get(id) ?? new Incident(id);
    const news = incident.add(fact, this.#unitId);
    this.#put(incident);
    this.revision += 1;
    return { incident, news };
  }

  #put(incident) {
    if (!this.#incidents.has(incident.id)) {
      this.#incidents.set(incident.id, incident);
      this.#order.push(incident);
    }
  }
}

const rank = (incident) => (incident.waiting ? 0 : incident.active ? 1 : 2);

function byUrgency(one, other) {
  const standing = rank(one);
  return standing - rank(other)
    || (standing === 2 ? other.receivedAt - one.receivedAt : 0)
    || URGENCY[one.summary.severity] - URGENCY[other.summary.severity]
    || one.receivedAt - other.receivedAt;
}

function median(numbers) {
  if (numbers.length === 0) {
    return undefined;
  }
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
