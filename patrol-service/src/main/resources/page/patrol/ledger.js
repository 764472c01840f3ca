// Where a report has arrived, by the delivery ledger's own word and by nothing else.

const SOON = 4_000;
const LATER = 30_000;
const FRESH = 180_000;
const DAY = 86_400_000;

export function isFollowed(item, owner, now) {
  return ['report', 'sos'].includes(item.kind) && item.state === 'sent' && item.owner === owner
    && now - item.sentAt < DAY && !item.received?.every((line) => line.seenAt);
}

export function isDue(item, now) {
  return now - (item.askedAt ?? 0) >= (now - item.sentAt < FRESH ? SOON : LATER);
}

// A desk that opens later has seen what no open screen was delivered.
export function hasReached(line) {
  return Boolean(line.deliveredAt ?? line.seenAt);
}

export function received(ledger) {
  return ledger.map(({ unitId, unitName, line, deliveredAt, seenAt, undeliveredAt }) =>
    ({ unitId, unitName, line, deliveredAt, seenAt, undeliveredAt }));
}

export class Followed {
  #outbox;
  #timer;

  constructor(outbox) {
    this.#outbox = outbox;
  }

  follow(api, owner) {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#ask(api, owner), SOON);
    this.#ask(api, owner);
  }

  stop() {
    clearInterval(this.#timer);
  }

  async #ask(api, owner) {
    const now = Date.now();
    for (const item of this.#outbox.items.filter((each) => isFollowed(each, owner, now) && isDue(each, now))) {
      try {
        const ledger = await api.get(`/api/alerts/incidents/${item.id}/ledger`);
        await this.#outbox.change([{ ...this.#outbox.find(item.id), askedAt: now, received: received(ledger) }]);
      } catch (failure) {
        // Not yet in the ledger, or no network: nothing is claimed.
        if (failure.status === undefined) {
          return;
        }
      }
    }
  }
}
