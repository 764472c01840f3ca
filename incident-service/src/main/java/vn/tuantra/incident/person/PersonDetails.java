package vn.tuantra.incident.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.privacy.Masking;
import vn.tuantra.chassis.privacy.PersonalKey;

/** Who somebody is, in plain words; lives only as long as a request. */
record PersonDetails(
        @Nullable String name,
        @Nullable String citizenNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note) {

    static final PersonDetails GONE = new PersonDetails(null, null, null, null, null);

    private static final String HIDDEN = "***";

    static PersonDetails open(Map<String, String> sealed, PersonalKey key) {
        return new PersonDetails(
                open(sealed, key, "name"),
                open(sealed, key, "citizenNumber"),
                open(sealed, key, "phone"),
                open(sealed, key, "address"),
                open(sealed, key, "note"));
    }

    Map<String, String> seal(PersonalKey key) {
        Map<String, String> sealed = new LinkedHashMap<>();
        seal(sealed, key, "name", name);
        seal(sealed, key, "citizenNumber", citizenNumber);
        seal(sealed, key, "phone", phone);
        seal(sealed, key, "address", address);
        seal(sealed, key, "note", note);
        return sealed;
    }

    /** Enough to recognise somebody one knows, not enough to find anybody. */
    PersonDetails masked() {
        return new PersonDetails(
                name == null ? null : Masking.name(name),
                citizenNumber == null ? null : Masking.number(citizenNumber),
                phone == null ? null : Masking.number(phone),
                address == null ? null : HIDDEN,
                note == null ? null : HIDDEN);
    }

    @Override
    public String toString() {
        return "PersonDetails[" + HIDDEN + "]";
    }

    private static void seal(Map<String, String> sealed, PersonalKey key, String field, @Nullable String plain) {
        if (plain != null) {
            sealed.put(field, key.seal(field, plain));
        }
    }

    private static @Nullable String open(Map<String, String> sealed, PersonalKey key, String field) {
        String stored = sealed.get(field);
        return stored == null ? null : key.open(field, stored);
    }
}
