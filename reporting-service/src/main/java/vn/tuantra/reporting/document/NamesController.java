package vn.tuantra.reporting.document;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;

/** The names of indicators, so that a screen calls them as the documents do. */
@RestController
@RequestMapping("/api/indicators/names")
class NamesController {

    private final IndicatorNames names;

    NamesController(IndicatorNames names) {
        this.names = names;
    }

    @Permitted("name-indicators")
    @GetMapping
    Map<String, String> all() {
        return names.all();
    }
}
