package vn.tuantra.team.patrolteam.application;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.file.FileIntake;
import vn.tuantra.chassis.file.FileKind;
import vn.tuantra.chassis.file.FilePolicy;
import vn.tuantra.chassis.file.ReceivedFile;
import vn.tuantra.chassis.file.SealedFiles;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.Scan;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Keeps the signed papers of decisions: hashed as they come, stored sealed with the team's key. */
@Component
public class KeepScans {

    private static final FilePolicy PAPERS =
            new FilePolicy(EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG), DataSize.ofMegabytes(10));

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final FileIntake intake;
    private final SealedFiles files;
    private final PersonalKeys keys;
    private final Clock clock;

    KeepScans(
            PatrolTeams teams,
            FindTeams findTeams,
            FileIntake intake,
            SealedFiles files,
            PersonalKeys keys,
            Clock clock) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.intake = intake;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /** A scan and its bytes. The caller closes the stream. */
    public record Opened(Scan scan, InputStream bytes) {}

    /** @throws Refusal {@code NOT_FOUND}, {@code UNKNOWN_DECISION} and those of the intake */
    public Versioned<PatrolTeam> attach(
            TeamId id,
            String decisionNumber,
            InputStream body,
            @Nullable String mediaType,
            Caller caller,
            Command command)
            throws IOException {
        findTeams.visible(id, caller).state().requireDecision(decisionNumber);
        try (ReceivedFile file = intake.receive(body, mediaType, PAPERS)) {
            UUID fileId = UUID.randomUUID();
            String sealedKey = files.put(fileId, file, keys.obtain(id.value()));
            Scan scan = new Scan(
                    fileId,
                    decisionNumber,
                    file.kind().mediaType(),
                    file.size(),
                    file.sha256(),
                    sealedKey,
                    command.by(),
                    clock.instant());
            Versioned<PatrolTeam> team = teams.change(id, null, command, now -> now.attach(scan));
            if (!team.state().scans().contains(scan)) {
                files.delete(fileId);
            }
            return team;
        }
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public Opened open(TeamId id, UUID fileId, Caller caller) {
        Scan scan = findTeams.visible(id, caller).state().scans().stream()
                .filter(one -> one.fileId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("scan"));
        return keys.find(id.value())
                .flatMap(key -> files.open(fileId, scan.sealedKey(), key))
                .map(bytes -> new Opened(scan, bytes))
                .orElseThrow(() -> Refusal.notFound("scan"));
    }
}
