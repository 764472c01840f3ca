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
    private final Places requests;
    private final Places streams;

    Upstream(String service, List<URI> replicas, int mostInFlight, int mostStreams) {
        this.service = service;
        this.replicas = List.copyOf(replicas);
        this.requests = new Places(service, mostInFlight);
        this.streams = new Places(service, mostStreams);
    }

    /** For requests that wait for an answer or carry one. */
    Places requests() {
        return requests;
    }

    /** For event streams, which stay for a whole shift. */
    Places streams() {
        return streams;
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
