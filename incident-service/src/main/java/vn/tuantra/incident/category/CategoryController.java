package vn.tuantra.incident.category;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;

/** The catalogue for phones and screens. */
@RestController
class CategoryController {

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @Permitted("see-categories")
    @GetMapping("/api/incident-categories")
    List<Category> all() {
        return categories.all();
    }
}
