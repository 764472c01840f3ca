// Orders that nobody has answered yet outlive a reload of their tab, with their keys: whatever reached the service before
// is not done twice.

const KEPT = 'tuantra.orders';

export class KeptOrders {
  #subject;

  // An order is its officer's own: nobody else's session sends it.
  constructor(subject) {
    this.#subject = subject;
  }

  // [{incidentId, kind, body, key, path, givenAt, following}]
  save(orders) {
    if (orders.length === 0) {
      sessionStorage.removeItem(KEPT);
    } else {
      sessionStorage.setItem(KEPT, JSON.stringify({ subject: this.#subject, orders }));
    }
  }

  load() {
    const { subject, orders } = read();
    if (subject !== this.#subject) {
      sessionStorage.removeItem(KEPT);
      return [];
    }
    return orders;
  }
}

// What is kept by an older page, or broken, is nothing.
function read() {
  try {
    const { subject, orders } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    return { subject, orders: Array.isArray(orders) ? orders : [] };
  } catch {
    return { orders: [] };
  }
}
