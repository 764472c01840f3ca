package vn.tuantra.chassis.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * Who may do what in a service: for every command and every view the roles, whose things, and its name in the audit
 * trail. It is the only place with lists of roles; {@code docs/permissions.md} is written from it.
 */
public final class Permissions {

    private final Map<String, Permission> rows;

    private Permissions(Map<String, Permission> rows) {
        this.rows = rows;
    }

    /** Starts a table. */
    public static Builder table() {
        return new Builder();
    }

    /** Several groups of roles as one, each role once. */
    @SafeVarargs
    public static List<Role> together(List<Role>... groups) {
        Set<Role> all = new LinkedHashSet<>();
        for (List<Role> group : groups) {
            all.addAll(group);
        }
        return List.copyOf(all);
    }

    /** A group of roles without others. */
    public static List<Role> except(List<Role> group, List<Role> others) {
        return group.stream().filter(role -> !others.contains(role)).toList();
    }

    /** @throws IllegalArgumentException for an action that is not in the table */
    public Permission get(String action) {
        Permission row = rows.get(action);
        if (row == null) {
            throw new IllegalArgumentException("no permission is called " + action);
        }
        return row;
    }

    /** All rows, in the order of the table. */
    public List<Permission> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * The role under which the caller may do this.
     *
     * @throws Refusal {@code ROLE_NOT_ALLOWED}
     */
    public Role role(Caller caller, String action) {
        Permission row = get(action);
        return row.roleOf(caller)
                .orElseThrow(() -> Refusal.forbidden(
                        "ROLE_NOT_ALLOWED",
                        Map.of("needed", row.roles().stream().map(Role::name).toList())));
    }

    /** Whether one of the caller's roles may do this. */
    public boolean allows(Caller caller, String action) {
        return get(action).roleOf(caller).isPresent();
    }

    /**
     * What the caller may do with a thing of a kind, by its roles.
     *
     * @param possible whether the thing's state and its relation to the caller allow the action
     */
    public List<String> allowed(Caller caller, String resource, Predicate<String> possible) {
        return rows.values().stream()
                .filter(row -> !row.isView() && row.resource().equals(resource))
                .filter(row -> row.roleOf(caller).isPresent())
                .map(Permission::action)
                .filter(possible)
                .toList();
    }

    /** Collects the rows of a table. */
    public static final class Builder {

        private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

        private final Map<String, Permission> rows = new LinkedHashMap<>();
        private String resource = "";

        private Builder() {}

        /** The rows that follow are about this kind of thing. */
        public Builder about(String kind) {
            this.resource = kind;
            return this;
        }

        /** Something that changes the thing. */
        public Builder command(String action, Whose whose, List<Role> roles) {
            return add(new Permission(action, resource, Permission.Kind.COMMAND, whose, roles));
        }

        /** Something that moves the thing on. */
        public Builder step(String action, Whose whose, List<Role> roles) {
            return add(new Permission(action, resource, Permission.Kind.STEP, whose, roles));
        }

        /** Something that only shows it. */
        public Builder view(String action, Whose whose, List<Role> roles) {
            return add(new Permission(action, resource, Permission.Kind.VIEW, whose, roles));
        }

        public Permissions build() {
            return new Permissions(new LinkedHashMap<>(rows));
        }

        private Builder add(Permission row) {
            if (!NAME.matcher(row.action()).matches()
                    || row.resource().isEmpty()
                    || row.roles().isEmpty()) {
                throw new IllegalArgumentException("not a row of a permission table: " + row);
            }
            if (rows.putIfAbsent(row.action(), row) != null) {
                throw new IllegalArgumentException("two permissions are called " + row.action());
            }
            return this;
        }
    }

    /** The table as Markdown, for {@code docs/permissions.md}. */
    public String asMarkdown() {
        List<String> lines = new ArrayList<>(
                List.of("| thing | action, as the audit trail names it | | whose | roles |", "|---|---|---|---|---|"));
        rows.values()
                .forEach(row -> lines.add("| %s | `%s` | %s | %s | %s |"
                        .formatted(
                                row.resource(),
                                row.action(),
                                row.isView() ? "sees" : "does",
                                row.whose().words(),
                                row.roles().size() == Role.values().length
                                        ? "every role"
                                        : String.join(
                                                ", ",
                                                row.roles().stream()
                                                        .map(Role::name)
                                                        .toList()))));
        return String.join("\n", lines) + "\n";
    }
}
