package vn.tuantra.team.patrolteam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.team.patrolteam.application.KeepScans;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The signed papers behind a team's decisions; the body is the file itself. */
@RestController
@RequestMapping("/api/teams/{id}/scans")
class ScanController {

    private final TeamAnswers answers;
    private final KeepScans keepScans;

    ScanController(KeepScans keepScans, TeamAnswers answers) {
        this.answers = answers;
        this.keepScans = keepScans;
    }

    @Permitted("attach-scan")
    @PostMapping
    ResponseEntity<TeamView> attach(
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 60) String decisionNumber,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String mediaType,
            HttpServletRequest request,
            Intent intent)
            throws IOException {
        return answers.ok(
                keepScans.attach(
                        new TeamId(id),
                        decisionNumber.strip(),
                        request.getInputStream(),
                        mediaType,
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    @Permitted("open-scan")
    @GetMapping("/{fileId}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID id, @PathVariable UUID fileId, Caller caller) {
        KeepScans.Opened opened = keepScans.open(new TeamId(id), fileId, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.scan().mediaType()))
                .contentLength(opened.scan().size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(opened.bytes()));
    }
}
