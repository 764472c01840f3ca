package vn.tuantra.team.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;

/**
 * The tree and its areas from files, and reorganisations as the law orders them. A dry run lists every problem; a file
 * with a problem is answered 422 with the same list and changes nothing.
 */
@RestController
@RequestMapping("/api/units")
class UnitImportController {

    private final ImportUnits importUnits;
    private final UnitImports imports;

    UnitImportController(ImportUnits importUnits, UnitImports imports) {
        this.importUnits = importUnits;
        this.imports = imports;
    }

    /** Residential groups of split wards, each with the code of the new ward that it belongs to. */
    record GroupsBody(@NotNull @Size(max = 2000) List<@Valid @NotNull Group> groups) {

        record Group(
                @NotBlank @Size(max = 40) String group,
                @NotBlank @Size(max = 40) String ward) {}

        Map<String, String> byGroup() {
            Map<String, String> wards = new HashMap<>();
            groups.forEach(one -> wards.put(one.group(), one.ward()));
            return wards;
        }
    }

    @Permitted("import-units")
    @PostMapping(path = "/imports", consumes = UnitCsv.MEDIA_TYPE)
    ResponseEntity<ImportView> table(
            @RequestBody byte[] body, @RequestParam(defaultValue = "false") boolean dryRun, Intent intent) {
        String csv = text(body);
        Command command = intent.commandIdentifiedBy(csv);
        return answer(importUnits.table(csv, idOf(command), dryRun, command));
    }

    @Permitted("import-units")
    @PostMapping(path = "/imports", consumes = Features.MEDIA_TYPE)
    ResponseEntity<ImportView> areas(
            @RequestBody byte[] body, @RequestParam(defaultValue = "false") boolean dryRun, Intent intent) {
        String geoJson = text(body);
        Command command = intent.commandIdentifiedBy(geoJson);
        return answer(importUnits.areas(geoJson, idOf(command), dryRun, command));
    }

    @Permitted("import-units")
    @PostMapping("/reorganisations/{name}")
    ResponseEntity<ImportView> reorganise(
            @PathVariable String name,
            @Valid @RequestBody GroupsBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Intent intent) {
        return answer(importUnits.reorganisation(name, body.byGroup(), dryRun, intent.command()));
    }

    @Permitted("see-unit-import")
    @GetMapping("/imports/{id}")
    ImportView progress(@PathVariable UUID id, Caller caller) {
        return ImportView.of(imports.get(id).state());
    }

    /** The same request sent again under its key is the same import. */
    private static UUID idOf(Command command) {
        String key = command.key();
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("unit-import/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<ImportView> answer(ImportUnits.Outcome outcome) {
        ImportView view = ImportView.of(outcome);
        if (view.id() != null) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/units/imports/" + view.id()))
                    .body(view);
        }
        boolean refused = !view.problems().isEmpty();
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(view);
    }

    /** Spreadsheets begin their files with a mark of the encoding. */
    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
