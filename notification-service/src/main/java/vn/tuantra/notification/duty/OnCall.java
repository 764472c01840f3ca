package vn.tuantra.notification.duty;

import java.util.List;

/**
 * Somebody who is to be called, and in which round.
 *
 * @param atOnce called whatever the severity and whoever holds the alert already
 */
public record OnCall(Contact contact, int order, boolean atOnce) {

    /**
     * The same people with their ranks: the first of them is called at once, whatever number a rota begins with and
     * whoever before them has left. Who is called at once anyway takes nobody's turn and waits for none.
     *
     * @param byOrder in the order in which they are called; equal orders are called together
     */
    public static List<OnCall> ranked(List<OnCall> byOrder) {
        List<Integer> orders = byOrder.stream()
                .filter(person -> !person.atOnce())
                .map(OnCall::order)
                .distinct()
                .toList();
        return byOrder.stream()
                .map(person ->
                        person.atOnce() ? person : new OnCall(person.contact(), orders.indexOf(person.order()), false))
                .toList();
    }
}
