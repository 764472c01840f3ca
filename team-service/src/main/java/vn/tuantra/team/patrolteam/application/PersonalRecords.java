package vn.tuantra.team.patrolteam.application;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.BlindIndex;
import vn.tuantra.chassis.privacy.Masking;
import vn.tuantra.chassis.privacy.PersonalDataShredded;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.chassis.text.PhoneNumber;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PersonalDetails;

/** Seals and opens what is known of members. Each person has a key: destroying it deletes the person everywhere. */
@Component
public class PersonalRecords {

    private static final String NAME = "name";
    private static final String PHONE = "phone";

    private final PersonalKeys keys;
    private final BlindIndex index;

    PersonalRecords(PersonalKeys keys, BlindIndex index) {
        this.keys = keys;
        this.index = index;
    }

    /** What a person with the right to see it sees. */
    public record Opened(String fullName, String phone) {

        /** Without the person: this may end up in a log. */
        @Override
        public String toString() {
            return "Opened[]";
        }
    }

    /** @throws Refusal {@code PERSON_ERASED} for a person whose data were deleted */
    public Membership seal(Applicant applicant) {
        String name = nameOf(applicant);
        String phone = phoneOf(applicant);
        PersonalKey key = keyOf(applicant.memberId());
        return membership(
                applicant,
                new PersonalDetails(
                        Masking.name(name),
                        key.seal(NAME, name),
                        Masking.number(phone),
                        key.seal(PHONE, phone),
                        index.tokens(name),
                        identity(name, applicant.birthYear(), phone),
                        namesake(name, applicant.birthYear())));
    }

    /** A membership that the rules can be asked about, without anything that would have to be kept. */
    public Membership sketch(Applicant applicant) {
        String identity = identity(nameOf(applicant), applicant.birthYear(), phoneOf(applicant));
        return membership(
                applicant,
                new PersonalDetails(
                        "", "", "", "", Set.of(), identity, namesake(nameOf(applicant), applicant.birthYear())));
    }

    private static Membership membership(Applicant applicant, PersonalDetails person) {
        return new Membership(
                applicant.memberId(),
                person,
                applicant.birthYear(),
                applicant.sex(),
                applicant.category(),
                applicant.otherCategory(),
                applicant.role(),
                applicant.joinedOn(),
                null);
    }

    private static String nameOf(Applicant applicant) {
        return OneSpace.in(Normalizer.normalize(applicant.fullName(), Normalizer.Form.NFC));
    }

    private static String phoneOf(Applicant applicant) {
        return PhoneNumber.national(applicant.phone());
    }

    /** @throws Refusal {@code PERSON_ERASED} */
    public Opened open(Membership member) {
        PersonalKey key = keys.find(member.memberId()).orElseThrow(() -> erased(member.memberId()));
        return new Opened(
                key.open(NAME, member.person().sealedName()),
                key.open(PHONE, member.person().sealedPhone()));
    }

    /** @throws Refusal {@code PERSON_ERASED} */
    void requireKept(Membership member) {
        if (isErased(member)) {
            throw erased(member.memberId());
        }
    }

    /** Whether nobody can read the person's data any more. */
    public boolean isErased(Membership member) {
        return keys.find(member.memberId()).isEmpty();
    }

    /** What all must be among a member's name tokens for the member to be found. */
    public List<String> query(String name) {
        return index.query(name);
    }

    /** Makes the person unreadable for ever; false when that was done before. */
    public boolean erase(UUID memberId) {
        return keys.shred(memberId);
    }

    private String identity(String name, int birthYear, String phone) {
        String one = Folding.fold(name).replace(" ", "") + "x" + birthYear + "x" + Folding.fold(phone);
        return index.query(one.replace(" ", "")).getFirst();
    }

    private String namesake(String name, int birthYear) {
        return index.query(Folding.fold(name).replace(" ", "") + "x" + birthYear)
                .getFirst();
    }

    private PersonalKey keyOf(UUID memberId) {
        try {
            return keys.obtain(memberId);
        } catch (PersonalDataShredded e) {
            throw (Refusal) erased(memberId).initCause(e);
        }
    }

    private static Refusal erased(UUID memberId) {
        return Refusal.conflict("PERSON_ERASED", Map.of("member", memberId));
    }
}
