package vn.tuantra.operate.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** The access lists of the brokers. Those of users that are not named here stay as they are. */
public final class AccessLists {

    /** What was changed. */
    public record Changes(int granted, int taken) {}

    private final Admin admin;

    public AccessLists(Admin admin) {
        this.admin = admin;
    }

    /** Gives every user exactly its access: what is missing is granted, what is more is taken. */
    public Changes bringTo(Collection<Access> wanted) throws ExecutionException, InterruptedException {
        Set<AclBinding> want =
                wanted.stream().flatMap(access -> access.bindings().stream()).collect(Collectors.toSet());
        Set<AclBinding> have = new HashSet<>();
        for (Access access : wanted) {
            have.addAll(admin.describeAcls(of(access)).values().get());
        }
        List<AclBinding> missing =
                want.stream().filter(binding -> !have.contains(binding)).toList();
        List<AclBinding> tooMany =
                have.stream().filter(binding -> !want.contains(binding)).toList();
        admin.createAcls(missing).all().get();
        admin.deleteAcls(tooMany.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        return new Changes(missing.size(), tooMany.size());
    }

    private static AclBindingFilter of(Access access) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(access.principal(), null, AclOperation.ANY, AclPermissionType.ANY));
    }
}
