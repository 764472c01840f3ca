package vn.tuantra.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.demo.DemoDistrict;

/** The three screens that must hold the alert: ward, district, city. */
record CommandPosts(List<Screen> screens) implements AutoCloseable {

    static CommandPosts open(LocalStack stack, BiConsumer<String, Long> arrivals)
            throws IOException, InterruptedException {
        return new CommandPosts(List.of(
                screen(stack, "trucban.trucbach", DemoDistrict.TRUC_BACH_POLICE, arrivals),
                screen(stack, "trucban.quan", DemoDistrict.DISTRICT_POLICE, arrivals),
                screen(stack, "trucban.thanhpho", DemoDistrict.CITY_POLICE, arrivals)));
    }

    int count() {
        return screens.size();
    }

    private static Screen screen(LocalStack stack, String user, UUID unit, BiConsumer<String, Long> arrivals)
            throws IOException, InterruptedException {
        return new Screen(stack.service(Service.NOTIFICATION, 1), stack.tokens().of(user), unit.toString(), arrivals);
    }

    @Override
    public void close() throws IOException {
        for (Screen screen : screens) {
            screen.close();
        }
    }
}
