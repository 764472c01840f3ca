package vn.tuantra.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published facts of one kind of thing: a sealed interface, or a record that stands alone, with what each of its
 * facts is called on the wire. Version 2 of a fact is one more record and one more line beside version 1.
 *
 * @param topic where all of them are published
 * @param thing what the facts are about, the second part of their names
 * @param root the sealed interface, or the only record
 * @param types the listed facts
 */
public record Family<E extends DomainEvent>(Topic topic, String thing, Class<E> root, List<EventType> types) {

    public Family {
        types = List.copyOf(types);
    }

    public static <E extends DomainEvent> Family<E> on(Topic topic, String thing, Class<E> root) {
        return new Family<>(topic, thing, root, List.of());
    }

    /** The family with one more fact; a record of another family does not compile. */
    public Family<E> fact(String fact, int version, Class<? extends E> payload, String summary) {
        EventType type = new EventType("vn.tuantra.%s.%s.v%d".formatted(thing, fact, version), topic, payload, summary);
        return new Family<>(
                topic,
                thing,
                root,
                Stream.concat(types.stream(), Stream.of(type)).toList());
    }

    /** Records that belong to the family and are listed nowhere: publishing one would fail. */
    public Set<Class<?>> unlisted() {
        Set<Class<?>> missing = new LinkedHashSet<>();
        addRecords(root, missing);
        types.forEach(type -> missing.remove(type.payload()));
        return missing;
    }

    private static void addRecords(Class<?> type, Set<Class<?>> records) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                addRecords(permitted, records);
            }
        } else {
            records.add(type);
        }
    }
}
