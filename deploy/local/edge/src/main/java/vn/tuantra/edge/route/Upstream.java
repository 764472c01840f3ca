package vn.tuantra.edge.route;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The replicas of one service, used in turn. */
final class Upstream {

    private final String service;
    private final List<URI> replicas;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String service, List<URI> replicas) {
        this.service = service;
        this.replicas = List.copyOf(replicas);
    }

    String service() {
        return service;
    }

    /** Every replica once, beginning with the one whose turn it is; the others are for when it cannot be reached. */
    List<URI> inTurn() {
        int first = turn.getAndIncrement();
        return IntStream.range(0, replicas.size())
                .mapToObj(step -> replicas.get(Math.floorMod(first + step, replicas.size())))
                .toList();
    }
}
