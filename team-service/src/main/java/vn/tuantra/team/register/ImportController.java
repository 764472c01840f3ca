package vn.tuantra.team.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private final ImportViews views;

    ImportController(ImportTeams importTeams, TeamImports imports, ImportViews views) {
        this.importTeams = importTeams;
        this.imports = imports;
        this.views = views;
    }

    @Permitted("import-teams")
    @PostMapping(consumes = CsvSheet.MEDIA_TYPE)
    ResponseEntity<ImportViews.View> csv(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Intent intent,
            HttpServletRequest request) {
        return take(CsvSheet.read(file), file, dryRun, intent, request);
    }

    @Permitted("import-teams")
    @PostMapping(consumes = XlsxSheet.MEDIA_TYPE)
    ResponseEntity<ImportViews.View> workbook(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Intent intent,
            HttpServletRequest request) {
        return take(XlsxSheet.read(file), file, dryRun, intent, request);
    }

    @Permitted("accept-team-import")
    @PostMapping("/{id}/acceptance")
    ResponseEntity<ImportViews.View> accept(@PathVariable UUID id, Intent intent, HttpServletRequest request) {
        TeamImport accepted = imports.accept(id, intent.caller(), intent.ifVersion(), intent.command())
                .state();
        return ResponseEntity.accepted().body(views.of(accepted, intent.caller(), request));
    }

    @Permitted("see-team-import")
    @GetMapping("/{id}")
    ImportViews.View progress(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        return views.of(imports.visible(id, caller).state(), caller, request);
    }

    /** What accepting it would found, masked; nothing once it has been carried out. */
    @Permitted("see-team-import")
    @GetMapping("/{id}/teams")
    ImportViews.Teams teams(@PathVariable UUID id, Caller caller) {
        imports.visible(id, caller);
        return views.teams(imports.teamsOf(id));
    }

    @Permitted("list-team-imports")
    @GetMapping
    Page<ImportViews.View> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller,
            HttpServletRequest request) {
        return imports.page(caller, cursor, limit).map(found -> views.of(found.state(), caller, request));
    }

    private ResponseEntity<ImportViews.View> take(
            RegisterTable table, byte[] file, boolean dryRun, Intent intent, HttpServletRequest request) {
        Command command = intent.commandIdentifiedBy(new String(file, StandardCharsets.ISO_8859_1));
        ImportTeams.Outcome outcome = importTeams.take(table, idOf(command), dryRun, intent.caller(), command);
        if (outcome.proposed() != null) {
            ImportViews.View view = views.of(outcome.proposed().state(), intent.caller(), request);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/teams/imports/" + view.id()))
                    .body(view);
        }
        boolean refused = !outcome.plan().problems().isEmpty();
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .body(views.of(outcome.plan(), table, request));
    }

    /** The same request sent again under its key is the same import. */
    private static UUID idOf(Command command) {
        String key = command.key();
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("team-import/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
