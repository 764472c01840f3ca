package vn.tuantra.patrol;

import org.junit.jupiter.api.Test;
import vn.tuantra.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.tuantra.patrol");
    }
}
