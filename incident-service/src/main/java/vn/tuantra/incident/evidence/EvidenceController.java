package vn.tuantra.incident.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.file.FileIntake;
import vn.tuantra.chassis.file.FileKind;
import vn.tuantra.chassis.file.FilePolicy;
import vn.tuantra.chassis.file.ReceivedFile;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;

/** Uploading, looking at and handing over evidence. The body of an upload is the file itself, under a client-made id. */
@RestController
@RequestMapping("/api/incidents/{incidentId}/evidence")
class EvidenceController {

    record CustodyBody(
            @NotNull UUID toUnitId,
            @NotBlank @Size(max = 100) String receiptNumber,
            @NotBlank @Size(max = 100) String receivingOfficerRole) {}

    /** What may be known without looking. */
    record EvidenceView(
            UUID id,
            FileKind kind,
            String mediaType,
            long size,
            String sha256,
            @Nullable Instant capturedAt,
            Instant uploadedAt,
            String uploadedBy,
            List<Evidence.Access> accesses,
            List<Evidence.HandoverReceipt> custody,
            @Nullable Instant deletedAt) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.kind(),
                    evidence.kind().mediaType(),
                    evidence.size(),
                    evidence.sha256(),
                    evidence.capturedAt(),
                    evidence.uploadedAt(),
                    evidence.uploadedBy(),
                    evidence.accesses(),
                    evidence.custody(),
                    evidence.shreddedAt());
        }
    }

    /** The clock of a phone may be a day wrong; what it saw is kept all the same. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private final EvidenceFiles evidence;
    private final CaseAccess cases;
    private final FileIntake intake;
    private final FilePolicy policy;
    private final UnitDirectory directory;
    private final Clock clock;

    EvidenceController(
            EvidenceFiles evidence,
            CaseAccess cases,
            FileIntake intake,
            EvidenceProperties properties,
            UnitDirectory directory,
            Clock clock) {
        this.evidence = evidence;
        this.cases = cases;
        this.intake = intake;
        this.policy = new FilePolicy(EnumSet.allOf(FileKind.class), properties.largest());
        this.directory = directory;
        this.clock = clock;
    }

    @Permitted("add-evidence")
    @PutMapping("/{id}")
    ResponseEntity<EvidenceView> upload(
            @PathVariable UUID incidentId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant capturedAt,
            HttpServletRequest request,
            Intent intent)
            throws IOException {
        cases.requireVisible(intent.caller(), incidentId);
        if (capturedAt != null && capturedAt.isAfter(clock.instant().plus(WRONG_CLOCK))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", "capturedAt"));
        }
        try (ReceivedFile file = intake.receive(request.getInputStream(), declaredType(request), policy)) {
            Command command = intent.commandIdentifiedBy(incidentId.toString(), id.toString(), file.sha256());
            Versioned<Evidence> stored = evidence.add(id, incidentId, file, capturedAt, command);
            return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(EvidenceView.of(stored.state()));
        }
    }

    @Permitted("list-evidence")
    @GetMapping
    List<EvidenceView> all(Caller caller, @PathVariable UUID incidentId) {
        return evidence.ofIncidents(cases.requireVisible(caller, incidentId)).stream()
                .map(EvidenceView::of)
                .toList();
    }

    /** The file as it was received. That somebody looked is written down first. */
    @Permitted("see-evidence")
    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID incidentId, @PathVariable UUID id, Intent intent) {
        List<UUID> caseIds = cases.requireVisible(intent.caller(), incidentId);
        Evidence described = evidence.get(caseIds, id);
        Evidence.Access look =
                new Evidence.Access(intent.caller().subject(), intent.role().name(), clock.instant());
        InputStreamResource bytes = new InputStreamResource(evidence.open(caseIds, id, look, intent.command()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(described.kind().mediaType()))
                .contentLength(described.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Repr-Digest", "sha-256=" + described.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "." + described.kind().extension() + "\"")
                .body(bytes);
    }

    @Permitted("hand-over-evidence")
    @PostMapping("/{id}/custody")
    EvidenceView handOver(
            @PathVariable UUID incidentId, @PathVariable UUID id, @RequestBody @Valid CustodyBody body, Intent intent) {
        List<UUID> caseIds = cases.requireVisible(intent.caller(), incidentId);
        if (directory.tree().at(body.toUnitId(), clock.instant()).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "toUnitId"));
        }
        Evidence.HandoverReceipt receipt = new Evidence.HandoverReceipt(
                body.toUnitId(),
                body.receiptNumber(),
                body.receivingOfficerRole(),
                clock.instant(),
                intent.caller().subject());
        return EvidenceView.of(evidence.handOver(
                caseIds,
                id,
                cases.firstHolder(incidentId),
                cases.givesFor(intent.caller(), incidentId),
                receipt,
                intent.command()));
    }

    /** Without parameters, which the container may add; absent when the sender does not say. */
    private static @Nullable String declaredType(HttpServletRequest request) {
        if (request.getContentType() == null) {
            return null;
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)
                    ? null
                    : type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            throw (Refusal) Refusal.invalid("INVALID_FIELD", Map.of("field", "content-type"))
                    .initCause(e);
        }
    }
}
