package org.concord.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.concord.platform.Browser;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in to the pages: the token of a person, in a cookie. The API never looks at the cookie, because a browser sends it along also
 * where another site asks it to; and a cookie that is no good any more is the same as none, because a public page must answer everybody.
 */
@ApplicationScoped
class PageSignIns implements HttpAuthenticationMechanism {
    private final AccessConfig config;

    PageSignIns(AccessConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        String token = token(call.request());
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return providers
                .authenticate(new TokenAuthenticationRequest(new JsonWebTokenCredential(token)))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(identity -> identity != null && isOurPerson(identity) ? ofPages(identity) : null);
    }

    /** Whoever sends a token in the header means that one. */
    private static @Nullable String token(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !PageSession.isPage(path) || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        Cookie cookie = request.getCookie(Browser.nameOf(PageSession.COOKIE, request.scheme()));
        return cookie == null ? null : cookie.getValue();
    }

    /** Neither a partner's token, nor a reporter's, nor an outside issuer's, which we could neither renew nor end. */
    private boolean isOurPerson(SecurityIdentity identity) {
        return identity.getAttribute(CurrentActor.ATTRIBUTE) instanceof Actor.Person
                && identity.getPrincipal() instanceof JsonWebToken known
                && config.issuer().equals(known.getIssuer());
    }

    private static SecurityIdentity ofPages(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(PageSession.ATTRIBUTE, true)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
