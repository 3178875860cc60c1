package org.concord.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Our public key, so that others can check our tokens. */
@Path("/.well-known/jwks.json")
@PermitAll
public class JwksResource {
    private final TokenKeys keys;

    JwksResource(TokenKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String jwks() {
        return keys.jwks();
    }
}
