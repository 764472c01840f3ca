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
  #asking;

  constructor(outbox) {
    this.#outbox = outbox;
  }

  follow(api, owner) {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#next(api, owner), SOON);
    this.#next(api, owner);
  }

  stop() {
    clearInterval(this.#timer);
  }

  // One after the other, also when the network is slower than the pause.
  #next(api, owner) {
    this.#asking ??= this.#ask(api, owner).finally(() => {
      this.#asking = undefined;
    });
  }

  async #ask(api, owner) {
    const now = Date.now();
    for (const item of this.#outbox.items.filter((each) => isFollowed(each, owner, now) && isDue(each, now))) {
      try {
        const ledger = await api.get(`/api/alerts/incidents/${item.id}/ledger`);
        await this.#heard(item, { askedAt: now, received: received(ledger) });
      } catch (failure) {
        if (failure.status === undefined) {
          // No network: nothing is claimed.
          return;
        }
        // Not yet in the ledger, or not this person's to see: asked again like everything else.
        await this.#heard(item, { askedAt: now });
      }
    }
  }

  async #heard(item, news) {
    await this.#outbox.change([{ ...this.#outbox.find(item.id), ...news }]);
  }
}
