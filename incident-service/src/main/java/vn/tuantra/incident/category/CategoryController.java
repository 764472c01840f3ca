package vn.tuantra.incident.category;

import vn.tuantra.chassis.security.Permitted;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
