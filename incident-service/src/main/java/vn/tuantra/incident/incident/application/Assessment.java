package vn.tuantra.incident.incident.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.category.Categories;
import vn.tuantra.incident.category.Category;
import vn.tuantra.incident.incident.domain.Classification;
import vn.tuantra.incident.incident.domain.EscalationPolicies;
import vn.tuantra.incident.incident.domain.EscalationPolicy;
import vn.tuantra.incident.incident.domain.EscalationRule;
import vn.tuantra.incident.incident.domain.Jurisdiction;
import vn.tuantra.incident.incident.domain.Report;

/** What a report means: where it lies, how grave it is, and by which rule it goes up. */
@Component
public class Assessment {

    /**
     * @param chain the ward's police and the police above it, bottom up
     */
    public record Assessed(
            Report report,
            Classification classification,
            Jurisdiction jurisdiction,
            EscalationRule rule,
            List<UUID> chain) {}

    private final Categories categories;
    private final UnitDirectory directory;
    private final EscalationPolicies policies;

    Assessment(Categories categories, UnitDirectory directory, EscalationPolicies policies) {
        this.categories = categories;
        this.directory = directory;
        this.policies = policies;
    }

    /**
     * @throws Refusal {@code UNKNOWN_CATEGORY}, {@code DESCRIPTION_REQUIRED}, {@code UNKNOWN_UNIT},
     *     {@code NO_POLICE_FOR_UNIT}
     */
    public Assessed of(ReportInput input, Instant now) {
        return of(input, policies.at(now), now);
    }

    /** The same under a policy that is only being tried. */
    public Assessed of(ReportInput input, EscalationPolicy policy, Instant now) {
        Category category = categoryOf(input);
        UnitTree tree = directory.tree();
        Jurisdiction jurisdiction = UnitPath.jurisdiction(tree, input.unitId(), input.borderUnitId(), now);
        List<Modifier> modifiers = modifiersOf(input);
        Classification byRule = classify(category, modifiers);
        Classification classification = byRule.flagged(input.complicated());
        List<UUID> chain = tree.policeChain(jurisdiction.wardPoliceId(), now).stream()
                .map(OrgUnit::id)
                .toList();
        return new Assessed(
                reportOf(input, modifiers, now),
                classification,
                jurisdiction,
                rule(policy, category, modifiers, classification.severity(), jurisdiction, now),
                chain);
    }

    /** The rule for a severity of an incident that exists already. */
    public EscalationRule rule(Report report, Severity severity, Jurisdiction jurisdiction, Instant now) {
        return rule(policies.at(now), report, severity, jurisdiction, now);
    }

    /** The same under a policy that is only being tried. */
    public EscalationRule rule(
            EscalationPolicy policy, Report report, Severity severity, Jurisdiction jurisdiction, Instant now) {
        return rule(policy, required(report.category()), report.modifiers(), severity, jurisdiction, now);
    }

    /** What category and circumstances alone would say. */
    public Classification classify(String category, List<Modifier> modifiers) {
        return classify(required(category), modifiers);
    }

    private static Classification classify(Category category, List<Modifier> modifiers) {
        Set<Modifier> present = EnumSet.noneOf(Modifier.class);
        present.addAll(modifiers);
        if (category.violent() && present.contains(Modifier.WEAPON)) {
            present.add(Modifier.VIOLENCE);
        }
        return Classification.of(category.severity(), category.complicated(), present);
    }

    private EscalationRule rule(
            EscalationPolicy policy,
            Category category,
            List<Modifier> modifiers,
            Severity severity,
            Jurisdiction jurisdiction,
            Instant now) {
        List<UUID> path = UnitPath.path(directory.tree(), jurisdiction, now);
        // A case on a border whose other side nobody has named is one for the police above both.
        boolean borderUnknown = jurisdiction.borderPoliceId() == null && modifiers.contains(Modifier.BORDER_AREA);
        return policy.rule(category.code(), severity, category.alertUpperAtOnce() || borderUnknown, path);
    }

    private Category categoryOf(ReportInput input) {
        Category category = required(input.category());
        if (category.textRequired()
                && (input.description() == null || input.description().isBlank())) {
            throw Refusal.invalid("DESCRIPTION_REQUIRED", Map.of("field", "description"));
        }
        return category;
    }

    private Category required(String code) {
        return categories
                .find(code)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_CATEGORY", Map.of("field", "category")));
    }

    /** A case on the border of two wards is one when somebody names the other side, whether or not the box is ticked. */
    private static List<Modifier> modifiersOf(ReportInput input) {
        if (input.borderUnitId() == null || input.modifiers().contains(Modifier.BORDER_AREA)) {
            return input.modifiers();
        }
        List<Modifier> modifiers = new ArrayList<>(input.modifiers());
        modifiers.add(Modifier.BORDER_AREA);
        return modifiers;
    }

    private static Report reportOf(ReportInput input, List<Modifier> modifiers, Instant now) {
        Instant reportedAt = input.reportedAt() == null ? now : input.reportedAt();
        Instant detectedAt = input.detectedAt() == null ? reportedAt : input.detectedAt();
        return new Report(
                input.category(),
                modifiers,
                placeOf(input.place()),
                input.description(),
                input.occurredAt(),
                detectedAt,
                reportedAt,
                now,
                input.reporter(),
                wordsOf(input));
    }

    /**
     * A point that is not in the country comes from a phone without a fix. It must not hold up a report: the address says
     * where it is. Without an address there is nothing to go to.
     */
    private static Place placeOf(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if ((latitude == null) != (longitude == null)) {
            throw Refusal.invalid(
                    "FIELD_REQUIRED", Map.of("field", latitude == null ? "place.latitude" : "place.longitude"));
        }
        if (latitude == null || longitude == null || Country.contains(latitude, longitude)) {
            return place;
        }
        if (place.address() == null || place.address().isBlank()) {
            throw Refusal.invalid("OUTSIDE_THE_COUNTRY", Map.of("field", "place"));
        }
        return new Place(null, null, place.address());
    }

    private static List<String> wordsOf(ReportInput input) {
        return Stream.of(
                        Optional.ofNullable(input.description()),
                        Optional.ofNullable(input.place().address()))
                .flatMap(Optional::stream)
                .flatMap(text -> Folding.words(text).stream())
                .distinct()
                .toList();
    }
}
