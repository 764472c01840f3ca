package vn.tuantra.notification.stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** This replica has not connected to the broker yet; another one has, or this one will in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class FeedNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
