package vn.tuantra.team.unit;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;

/** Takes a whole file or none of it: everything is checked first, and accepting it is one write. */
@Component
class ImportUnits {

    private final RegisterSnapshot.Source registers;
    private final UnitImports imports;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    ImportUnits(RegisterSnapshot.Source registers, UnitImports imports, Clock clock) {
        this.registers = registers;
        this.imports = imports;
        this.clock = clock;
    }

    /** @param accepted absent for a dry run and for a file with problems */
    record Outcome(UnitPlan plan, @Nullable Versioned<UnitImport> accepted) {}

    Outcome table(String csv, UUID importId, boolean dryRun, Command command) {
        UnitPlan plan =
                PlanFromCsv.of(UnitCsv.read(new StringReader(csv)), registers.take(), VietnamDay.of(clock.instant()));
        return accept(plan, "table", importId, dryRun, command);
    }

    /** @throws Refusal {@code MALFORMED_FILE} when it is not JSON */
    Outcome areas(String geoJson, UUID importId, boolean dryRun, Command command) {
        UnitPlan plan = PlanFromGeoJson.of(tree(geoJson), registers.take(), VietnamDay.of(clock.instant()));
        return accept(plan, "areas", importId, dryRun, command);
    }

    /** @throws Refusal {@code NOT_FOUND} when no such reorganisation is shipped */
    Outcome reorganisation(String name, Map<String, String> wardOfGroup, boolean dryRun, Command command) {
        Reorganisation law = Reorganisation.shipped(name);
        UnitPlan plan = PlanReorganisation.of(law, registers.take(), wardOfGroup);
        return accept(plan, name, law.idOf("import"), dryRun, command);
    }

    private Outcome accept(UnitPlan plan, String source, UUID importId, boolean dryRun, Command command) {
        if (dryRun || !plan.problems().isEmpty()) {
            return new Outcome(plan, null);
        }
        Instant now = clock.instant();
        UnitImport accepted =
                new UnitImport(importId, source, plan.steps(), 0, UnitImport.Status.ACCEPTED, null, command.by(), now);
        return new Outcome(plan, imports.accept(accepted, command));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_FILE", Map.of("field", "file")).initCause(e);
        }
    }
}
