package vn.tuantra.team.patrolteam.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is, as it may be kept: sealed with the person's own key, masked for everybody, and findable by keyed
 * digests of the name. The domain never sees a name.
 *
 * @param nameTokens digests of the name's words and their beginnings
 * @param identity digest of name, year of birth and phone: equal for one person however often registered
 * @param namesake digest of name and year of birth: equal for people who may be one; absent in older documents
 */
public record PersonalDetails(
        String maskedName,
        String sealedName,
        String maskedPhone,
        String sealedPhone,
        Set<String> nameTokens,
        String identity,
        @Nullable String namesake) {

    /** A person of whom nobody has to find namesakes. */
    public PersonalDetails(
            String maskedName,
            String sealedName,
            String maskedPhone,
            String sealedPhone,
            Set<String> nameTokens,
            String identity) {
        this(maskedName, sealedName, maskedPhone, sealedPhone, nameTokens, identity, null);
    }

    public PersonalDetails {
        nameTokens = Set.copyOf(nameTokens);
    }

    /** What is left of a person whose data were deleted: nothing that could be read or searched. */
    static PersonalDetails erased() {
        return new PersonalDetails("…", "", "…", "", Set.of(), "", null);
    }
}
