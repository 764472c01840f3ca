package vn.tuantra.team.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.team.oversight.Disclosures;

/** The book of looks at one person, as that person reads it. */
@Component
class LooksAtPerson {

    private static final int PIECE = 500;

    private final Disclosures disclosures;
    private final UnitDirectory directory;

    LooksAtPerson(Disclosures disclosures, UnitDirectory directory) {
        this.disclosures = disclosures;
        this.directory = directory;
    }

    /** The newest first. */
    Page<LookView> page(UUID memberId, @Nullable String cursor, int limit) {
        return disclosures.at(memberId, cursor, limit).map(this::view);
    }

    List<LookView> all(UUID memberId) {
        List<LookView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<LookView> piece = page(memberId, cursor, PIECE);
            all.addAll(piece.items());
            cursor = piece.next();
        } while (cursor != null);
        return all;
    }

    private LookView view(Look look) {
        return LookView.of(
                look, directory.tree().find(look.unitId()).map(OrgUnit::nameVi).orElse(null));
    }
}
