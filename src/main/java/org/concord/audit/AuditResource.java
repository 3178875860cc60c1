package org.concord.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.concord.access.Role;
import org.concord.platform.Page;
import org.jspecify.annotations.Nullable;

/** The trail, for auditors alone. */
@Path("/api/v1/audit")
@RolesAllowed(Role.Name.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final Set<String> ENTRIES = Set.of("subject", "actor", "action", "from", "to", "limit", "cursor");
    private static final Set<String> LEAVES = Set.of("from", "to");

    private final ReadTrail read;
    private final VerifyTrail verify;

    AuditResource(ReadTrail read, VerifyTrail verify) {
        this.read = read;
        this.verify = verify;
    }

    /** Entries, most recent first. */
    @GET
    @Path("entries")
    public Page<EntryView> entries(@BeanParam EntryQuery query, @Context UriInfo uri) {
        QueryNames.check(uri, ENTRIES);
        return read.entries(query);
    }

    /** The canonical bytes of at most 1,000 leaves. */
    @GET
    @Path("leaves")
    public LeavesView leaves(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to, @Context UriInfo uri) {
        QueryNames.check(uri, LEAVES);
        return LeavesView.of(read.leaves(IndexRange.of(from, to)));
    }

    /** Recomputes everything. The body may be empty, or name an earlier answer that must still hold. */
    @POST
    @Path("verifications")
    @BodyMayBeEmpty
    public VerificationView verify(VerificationRequest request) {
        return VerificationView.of(verify.verify(request.earlier()));
    }
}
