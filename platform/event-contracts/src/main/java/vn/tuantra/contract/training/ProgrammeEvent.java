package vn.tuantra.contract.training;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a training programme's history. */
public sealed interface ProgrammeEvent extends DomainEvent permits ProgrammeAdopted, ProgrammeEnded {

    UUID programmeId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return programmeId();
    }
}
