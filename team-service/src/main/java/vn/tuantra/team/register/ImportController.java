package vn.tuantra.team.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Intent;

/**
 * A ward's register from a file: the staff hand it in, the chair accepts it as a whole. A dry run lists every problem; a
 * file with a problem is answered 422 with the same list and leaves nothing behind.
 */
@RestController
@RequestMapping("/api/teams/imports")
class ImportController {

    private final ImportTeams importTeams;
    private final TeamImports imports;

    ImportController(ImportTeams importTeams, TeamImports imports) {
        this.importTeams = importTeams;
        this.imports = imports;
    }

    /**
     * What a file does or would do.
     *
     * @param id absent for a dry run and for a file with problems
     */
    record View(
            @Nullable UUID id,
            String status,
            int teams,
            int done,
            @Nullable String problem,
            List<RowProblem> problems) {

        static View of(TeamImport found) {
            return new View(
                    found.importId(), found.status().name(), found.teams(), found.done(), found.problem(), List.of());
        }
    }

    @Permitted("import-teams")
    @PostMapping(consumes = CsvSheet.MEDIA_TYPE)
    ResponseEntity<View> csv(
            @RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun, Intent intent) {
        return take(CsvSheet.read(file), file, dryRun, intent);
    }

    @Permitted("import-teams")
    @PostMapping(consumes = XlsxSheet.MEDIA_TYPE)
    ResponseEntity<View> workbook(
            @RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun, Intent intent) {
        return take(XlsxSheet.read(file), file, dryRun, intent);
    }

    @Permitted("accept-team-import")
    @PostMapping("/{id}/acceptance")
    ResponseEntity<View> accept(@PathVariable UUID id, Intent intent) {
        TeamImport accepted = imports.accept(id, intent.caller(), intent.ifVersion(), intent.command())
                .state();
        return ResponseEntity.accepted().body(View.of(accepted));
    }

    @Permitted("see-team-import")
    @GetMapping("/{id}")
    View progress(@PathVariable UUID id, Caller caller) {
        return View.of(imports.visible(id, caller).state());
    }

    @Permitted("list-team-imports")
    @GetMapping
    Page<View> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return imports.page(caller, cursor, limit).map(found -> View.of(found.state()));
    }

    private ResponseEntity<View> take(List<SheetRow> rows, byte[] file, boolean dryRun, Intent intent) {
        Command command = intent.commandIdentifiedBy(new String(file, StandardCharsets.ISO_8859_1));
        ImportTeams.Outcome outcome = importTeams.take(rows, idOf(command), dryRun, intent.caller(), command);
        if (outcome.proposed() != null) {
            View view = View.of(outcome.proposed().state());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/teams/imports/" + view.id()))
                    .body(view);
        }
        boolean refused = !outcome.plan().problems().isEmpty();
        View view = new View(
                null,
                refused ? "REFUSED" : "WOULD_BE_ACCEPTED",
                outcome.plan().teams().size(),
                0,
                null,
                outcome.plan().problems());
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(view);
    }

    /** The same request sent again under its key is the same import. */
    private static UUID idOf(Command command) {
        String key = command.key();
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("team-import/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
