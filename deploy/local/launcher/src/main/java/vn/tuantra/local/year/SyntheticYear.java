package vn.tuantra.local.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/**
 * The reporting year 2024 of some wards (1 December 2023 to 30 November 2024): the same seed makes the same year.
 *
 * @param facts in the order of their times
 */
public record SyntheticYear(List<Fact> facts, Recount recount) {

    public static final String PERIOD = "2024";

    static final Instant BEGIN = VietnamDay.startOf(LocalDate.of(2023, 12, 1));
    static final Instant END = VietnamDay.startOf(LocalDate.of(2024, 12, 1));
    static final Actor SOMEBODY = new Actor("synthetic", "TEAM_LEADER", null);

    /** A ward and the police joined to it. */
    public record Ward(UUID id, UUID policeId) {}

    /** How much happens in all wards together. */
    public record Size(int teams, int patrols, int incidents) {

        /** What the district of the plan may have in a year. */
        public static final Size DISTRICT = new Size(40, 20_000, 8_000);
    }

    public static SyntheticYear of(long seed, Size size, List<Ward> wards) {
        Random chance = new Random(seed);
        Recount recount = new Recount();
        List<Fact> facts = new ArrayList<>();
        List<UUID> teams = new ArrayList<>();
        for (int number = 0; number < size.teams(); number++) {
            teams.add(team(chance, wards.get(number % wards.size()), facts, recount));
        }
        PatrolLife patrols = new PatrolLife(chance, facts, recount);
        for (int number = 0; number < size.patrols(); number++) {
            int team = chance.nextInt(teams.size());
            patrols.one(teams.get(team), wards.get(team % wards.size()).id());
        }
        IncidentLife incidents = new IncidentLife(chance, facts, recount);
        for (int number = 0; number < size.incidents(); number++) {
            incidents.one(wards.get(chance.nextInt(wards.size())));
        }
        facts.sort(Fact.IN_TIME);
        return new SyntheticYear(List.copyOf(facts), recount);
    }

    static UUID id(Random chance) {
        return new UUID((chance.nextLong() & ~0xF000L) | 0x4000L, (chance.nextLong() & ~(3L << 62)) | (1L << 63));
    }

    static <T> T one(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    /** Some moment of the year from which so much of it is left. */
    static Instant moment(Random chance, Duration left) {
        long millis = Duration.between(BEGIN, END.minus(left)).toMillis();
        return BEGIN.plusMillis(chance.nextLong(millis));
    }

    private static UUID team(Random chance, Ward ward, List<Fact> facts, Recount recount) {
        UUID team = id(chance);
        UUID group = id(chance);
        LocalDate day = LocalDate.of(2023, 12, 1).plusDays(chance.nextInt(20));
        Instant at = VietnamDay.startOf(day);
        facts.add(new Fact(new TeamProposed(team, ward.id(), group, 4, SOMEBODY), 1, at));
        facts.add(new Fact(
                new TeamDecided(team, ward.id(), "1/QĐ-UBND", day, day, "PLAN-2022", List.of(), SOMEBODY), 2, at));
        facts.add(new Fact(new TeamActivated(team, ward.id(), group, 4, "PLAN-2022", SOMEBODY), 3, at));
        List<RosterMember> members = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            MemberRole role = number == 0 ? MemberRole.LEADER : number == 1 ? MemberRole.DEPUTY : MemberRole.MEMBER;
            MemberCategory category = one(List.of(MemberCategory.values()), chance);
            members.add(new RosterMember(id(chance), role, category, day, null));
            recount.add(ward.id(), "T4.CATEGORY." + category, 1);
        }
        facts.add(new Fact(
                new TeamRosterChanged(team, ward.id(), group, "Tổ", TeamStatus.ACTIVE, false, members), 4, at));
        recount.add(ward.id(), "T2", 1);
        recount.add(ward.id(), "T2a", 1);
        return team;
    }
}
