// What an officer may order, by the state of the case and the office held.

const HANDLED = ['ACKNOWLEDGED', 'RESPONDING'];
const UPPER = ['DISTRICT_POLICE_DUTY', 'DISTRICT_POLICE_COMMAND', 'CITY_POLICE_DUTY'];
const WARD = ['WARD_POLICE_DUTY', 'WARD_POLICE_COMMAND'];
const COMMAND = ['WARD_POLICE_COMMAND', 'DISTRICT_POLICE_COMMAND'];

export class Powers {
  #unitId;
  #roles;

  constructor(unitId, roles) {
    this.#unitId = unitId;
    this.#roles = roles;
  }

  // What the case's state and the officer's desk allow; the service decides in the end.
  may(kind, incident) {
    const { state, handlingUnitId, wardPoliceId } = incident.summary;
    const ours = handlingUnitId === this.#unitId;
    // A ward that has ended leaves its cases to those that follow it.
    const decides = ours || wardPoliceId === this.#unitId;
    switch (kind) {
      case 'acknowledge':
        return incident.waiting;
      case 'sendForces':
        return ours && HANDLED.includes(state);
      case 'escalate':
        return (incident.waiting || HANDLED.includes(state)) && !this.#is(['CITY_POLICE_DUTY']);
      case 'falseAlarm':
        return decides && (incident.waiting || HANDLED.includes(state));
      case 'takeOver':
        return !ours && HANDLED.includes(state) && this.#is(UPPER);
      case 'arrive':
        return state === 'RESPONDING' && Boolean(incident.forces?.id) && !incident.forces.arrived;
      case 'resolve':
        return ours && ['RESPONDING', 'HANDED_OVER'].includes(state);
      case 'respond':
        return ours && state === 'ACKNOWLEDGED';
      case 'reclassify':
      case 'merge':
        return decides && incident.open;
      case 'handOver':
        return ours && state === 'RESPONDING';
      case 'closeCase':
        return decides && state === 'RESOLVED' && this.#is(WARD);
      case 'reopen':
        return decides && state === 'CLOSED' && this.#is(['WARD_POLICE_COMMAND']);
      default:
        return false;
    }
  }

  // Who commands may also make a case less grave.
  get isCommand() {
    return this.#is(COMMAND);
  }

  #is(roles) {
    return this.#roles.some((role) => roles.includes(role));
  }
}
