// What the team did among the people, while it is being written: the fields of each kind, and what they say together.

export const KINDS = {
  outreach: {
    form: ['GROUP_MEETING', 'LOUDSPEAKER', 'LEAFLET', 'SOCIAL_MEDIA', 'DOOR_TO_DOOR'],
    topic: 'text',
    participants: 0,
    materials: 0,
    tags: { every: ['CRIME_PREVENTION', 'SOCIAL_EVILS', 'PARTY_AND_AUTHORITIES'] },
  },
  conciliation: {
    kind: ['NEIGHBOURS', 'FAMILY', 'PROPERTY', 'BUSINESS', 'OTHER'],
    result: ['SUCCESS', 'PARTIAL', 'FAILED', 'REFERRED'],
    parties: 2,
    threats: 'yes',
  },
  dispersal: {
    headcount: 1,
    minors: 'perhaps',
    method: ['REMINDER', 'DISPERSED', 'REFERRED'],
    result: ['COMPLIED', 'REFUSED'],
    weapons: 'yes',
  },
  reminder: { topic: ['RESIDENCE', 'HYGIENE', 'TRAFFIC', 'PUBLIC_ORDER', 'FIRE_SAFETY'], count: 1 },
  households: { count: 1 },
};

const MOST = 1_000_000;

// It lives outside the page, so that a look at another one loses nothing.
export class WorkDraft {
  kind;
  problem;

  get isTouched() {
    return this.kind !== undefined;
  }
}

// What the work says, or the word for what is missing. `urgent`: it becomes a case, which the server judges by itself.
export function workOf(kind, form, place, team, now) {
  const address = form.address?.trim();
  const point = place && !address ? { latitude: place.latitude, longitude: place.longitude } : undefined;
  if (kind === 'dispersal' && !point && !address) {
    return { problem: 'placeNeeded' };
  }
  const at = form.at ? new Date(form.at) : undefined;
  if (at && !(at <= now)) {
    return { problem: 'timeNotPossible' };
  }
  const deed = {};
  for (const [name, what] of Object.entries(KINDS[kind])) {
    const { value, problem } = valueOf(what, form, name);
    if (problem) {
      return { problem };
    }
    if (value !== undefined) {
      deed[name] = value;
    }
  }
  return {
    urgent: isCase(kind, deed),
    body: {
      teamId: team,
      ...(at ? { at: at.toISOString() } : {}),
      ...(point || address ? { place: point ?? { address } } : {}),
      [kind]: deed,
    },
  };
}

function valueOf(what, form, name) {
  const said = form[name]?.trim?.() ?? '';
  if (Array.isArray(what)) {
    return what.includes(said) ? { value: said } : { problem: 'choiceNeeded' };
  }
  if (typeof what === 'number') {
    return /^\d{1,7}$/.test(said) && Number(said) >= what && Number(said) <= MOST ? { value: Number(said) } : { problem: 'numberNeeded' };
  }
  switch (what) {
    case 'text':
      return said ? { value: said } : { problem: 'topicNeeded' };
    case 'yes':
      return { value: said === 'on' };
    case 'perhaps':
      return { value: { YES: true, NO: false }[said] };
    default:
      return { value: what.every.filter((each) => form[each]) };
  }
}

function isCase(kind, deed) {
  return kind === 'conciliation' ? deed.result === 'FAILED' && deed.threats
    : kind === 'dispersal' && (deed.weapons || deed.result === 'REFUSED');
}
