package vn.tuantra.chassis.page;

import java.util.List;
import java.util.stream.Stream;

/** All pages of this service. */
record Pages(List<Page> all) {

    /** Whether a request is for a page: {@code /name} and everything below it. */
    String[] paths() {
        return all.stream()
                .flatMap(page -> Stream.of("/" + page.name(), page.path() + "**"))
                .toArray(String[]::new);
    }

    /** The policy for an address below a page. */
    String contentPolicy(String address) {
        return all.stream()
                .filter(page -> address.startsWith(page.path()))
                .map(Page::contentPolicy)
                .findFirst()
                .orElse("default-src 'none'");
    }
}
