package vn.tuantra.team.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Programme;

/** Training programmes (6.2, III.7): the police build them, everybody who is trained by them reads them. */
@RestController
@RequestMapping("/api/training/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final TrainingAccess access;
    private final TrainingViews views;

    ProgrammeController(Programmes programmes, TrainingAccess access, TrainingViews views) {
        this.programmes = programmes;
        this.access = access;
        this.views = views;
    }

    record Adoption(
            @NotNull UUID id,
            @NotNull UUID unitId,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 4000) String content,
            @NotNull @Size(min = 1, max = 8) Set<@NotNull TrainingTopic> topics,
            @Min(1) @Max(200) int minimumHours,
            @Nullable @Size(max = 200) String legalBasis) {

        Programme asProgramme() {
            return new Programme(
                    id,
                    unitId,
                    title.strip(),
                    textOf(content),
                    topics,
                    minimumHours,
                    textOf(legalBasis),
                    Programme.Status.ADOPTED);
        }

        private static @Nullable String textOf(@Nullable String sent) {
            return sent == null || sent.isBlank() ? null : sent.strip();
        }
    }

    @Permitted("adopt-programme")
    @PostMapping
    ResponseEntity<TrainingViews.ProgrammeView> adopt(@Valid @RequestBody Adoption body, Intent intent) {
        access.requireOwn(intent.caller(), intent.role(), body.unitId());
        Programme programme = body.asProgramme();
        return Answers.created(programmes.adopt(programme, intent.command()), one -> views.of(one, intent.caller()));
    }

    @Permitted("end-programme")
    @PostMapping("/{id}/end")
    ResponseEntity<TrainingViews.ProgrammeView> end(@PathVariable UUID id, Intent intent) {
        return Answers.ok(
                programmes.end(id, intent.ifVersion(), intent.caller(), intent.role(), intent.command()),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("see-programme")
    @GetMapping("/{id}")
    ResponseEntity<TrainingViews.ProgrammeView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(programmes.visible(id, caller), one -> views.of(one, caller));
    }

    /** Those in force first. */
    @Permitted("list-programmes")
    @GetMapping
    Page<TrainingViews.ProgrammeView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return programmes.page(caller, cursor, limit).map(one -> views.of(one.state(), caller));
    }
}
