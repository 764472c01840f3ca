package vn.tuantra.reporting.indicator.resource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.welfare.AllowancePaid;
import vn.tuantra.contract.welfare.AllowanceReversed;
import vn.tuantra.contract.welfare.BudgetAllocated;
import vn.tuantra.contract.welfare.BudgetSpent;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/**
 * Indicator R3 in whole đồng: what was allocated, spent and paid out as allowances in a time. Of an allocation that
 * replaces another one counts what it adds or takes away, so that the periods of a year add up.
 */
@Repository
class Money implements IndicatorView {

    private static final String BUDGET = "BUDGET";
    private static final String SPENT = "SPENT";
    private static final String ALLOWANCE = "ALLOWANCE";

    private final FactView accounts;

    Money(FactViews views) {
        this.accounts = views.of(Family.TEAMS, "money_facts", Money::fact, Indexes.ascending("wardId"));
    }

    /** An amount of one account, which is a budget or a month's allowances. */
    private record Entry(long sequence, Instant at, String part, long amountVnd) {

        boolean isIn(Instant from, Instant to) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return switch (received.payload()) {
            case BudgetAllocated it -> kept(received, it.wardId(), "budget", BUDGET, it.amountVnd());
            case BudgetSpent it -> kept(received, it.wardId(), "budget", SPENT, it.amountVnd());
            case AllowancePaid it -> kept(received, it.wardId(), "allowance", ALLOWANCE, it.amountVnd());
            case AllowanceReversed it -> kept(received, it.wardId(), "allowance", ALLOWANCE, it.amountVnd());
            default -> Optional.empty();
        };
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return accounts.read(facts -> facts.find(Filters.in("wardId", wards)).into(new ArrayList<>())).stream()
                .flatMap(account -> counted(account, from, to))
                .toList();
    }

    private static Optional<FactDocuments.Fact> kept(
            ReceivedEvent received, UUID ward, String kind, String part, long amount) {
        Bson entry = Updates.set(
                "entries." + received.sequence(),
                new Document("at", received.time()).append("part", part).append("amount", amount));
        return Optional.of(new FactDocuments.Fact(
                received.subject(),
                received.sequence(),
                Updates.combine(Updates.set("wardId", ward), Updates.set("kind", kind), entry)));
    }

    private static Stream<Counted> counted(Document account, Instant from, Instant to) {
        List<Entry> entries = entries(account);
        return Stream.of(BUDGET, SPENT, ALLOWANCE)
                .map(part -> new Cell("R3", part, sum(part, entries, from, to)))
                .filter(cell -> cell.value() != 0)
                .map(cell -> Counted.of(
                        account.getString("kind"),
                        account.get("_id", UUID.class),
                        entries.stream()
                                .filter(entry -> entry.part().equals(cell.part()) && entry.isIn(from, to))
                                .map(Entry::at)
                                .findFirst()
                                .orElse(from),
                        List.of(cell)));
    }

    private static long sum(String part, List<Entry> entries, Instant from, Instant to) {
        long sum = 0;
        long allocated = 0;
        for (Entry entry : entries) {
            if (!entry.part().equals(part)) {
                continue;
            }
            long adds = part.equals(BUDGET) ? entry.amountVnd() - allocated : entry.amountVnd();
            allocated = entry.amountVnd();
            sum = Math.addExact(sum, entry.isIn(from, to) ? adds : 0);
        }
        return sum;
    }

    /** In the order of the account's history. */
    private static List<Entry> entries(Document account) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Object> stored :
                account.get("entries", new Document()).entrySet()) {
            Document entry = (Document) stored.getValue();
            entries.add(new Entry(
                    Long.parseLong(stored.getKey()),
                    entry.getDate("at").toInstant(),
                    entry.getString("part"),
                    entry.getLong("amount")));
        }
        entries.sort((one, other) -> Long.compare(one.sequence(), other.sequence()));
        return entries;
    }
}
