package vn.tuantra.team.person;

import java.util.List;
import java.util.UUID;

/** What one feature keeps of a person. Every feature that keeps something of members says so by one of these. */
public interface KnownOfPerson {

    /** Its name in a record. */
    String part();

    /** All of it, the newest first, as the person may see it. */
    List<?> of(UUID memberId);
}
