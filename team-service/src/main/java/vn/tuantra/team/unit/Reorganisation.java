package vn.tuantra.team.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.unit.SuccessionKind;

/**
 * A change of the organisation as the law orders it, told by the codes of the wards. Codes are re-used with another
 * meaning: those of {@link #successions} mean the day before, those of their heirs the day itself.
 *
 * @param districtPoliceEnds first day without a district police
 * @param district code of the district that ends
 * @param policePrefix what a ward's police has before the ward's code
 * @param merged wards that ended earlier in favour of a neighbour; skipped where the register knows it already
 */
record Reorganisation(
        LocalDate effectiveDate,
        String legalBasis,
        LocalDate districtPoliceEnds,
        String district,
        String policePrefix,
        List<Ward> wards,
        List<Merger> merged,
        List<Succession> successions) {

    record Ward(String code, String nameVi, String policeNameVi) {}

    record Merger(String code, String into, LocalDate on, String legalBasis) {}

    record Succession(String code, List<Heir> heirs) {}

    record Heir(String code, SuccessionKind kind) {}

    /**
     * One that is shipped.
     *
     * @throws Refusal {@code NOT_FOUND}
     */
    static Reorganisation shipped(String name) {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw Refusal.notFound("reorganisation");
        }
        try (InputStream file = Reorganisation.class.getResourceAsStream("/reorganisation/" + name + ".json")) {
            if (file == null) {
                throw Refusal.notFound("reorganisation");
            }
            return new JsonMapper().readValue(file, Reorganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same everywhere, so that applying it twice founds nothing twice. */
    UUID idOf(String what) {
        return UUID.nameUUIDFromBytes((legalBasis + "/" + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
