package org.concord.delivery;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a webhook may lead: out of the building. Whoever may name an address could otherwise have this service call what only it can
 * reach (OWASP: server-side request forgery). Asked when an address is kept, and again before each attempt, because a name may lead
 * elsewhere by then.
 */
@Startup // so that a setting that cannot be read stops the start, not the first message
@ApplicationScoped
public class OutsideAddresses {
    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");
    private static final String NEEDS_TLS = "is an address that begins with https://";

    /** A host whose last part is a number is an IPv4 address to most programs, in whatever way it is written (WHATWG URL §3.5). */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final Pattern IPV4 = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private final AllowedHosts allowed;

    @Inject
    OutsideAddresses(DeliveryConfig config) {
        this(config.webhookAllow().orElse(List.of()));
    }

    OutsideAddresses(List<String> allowed) {
        this.allowed = AllowedHosts.of(allowed);
    }

    /**
     * Why this address must not be called; empty if it may be. Looks the host up, so it is never asked inside a transaction. A host that
     * cannot be found now is not refused: nothing can be sent to it, and it is judged again before each attempt.
     *
     * @return what the address ought to be, without repeating it
     */
    public Optional<String> refusal(URI url) {
        return writing(url).or(() -> goal(url));
    }

    private static Optional<String> writing(URI url) {
        if (!isHttp(url, "https") && !isHttp(url, "http")) {
            return Optional.of(NEEDS_TLS);
        }
        if (String.valueOf(url.getRawAuthority()).contains("@")) {
            return Optional.of("has no user name or password in it");
        }
        if (url.getRawFragment() != null) {
            return Optional.of("has no fragment (#…)");
        }
        if (url.toString().length() > LONGEST
                || !PRINTABLE.matcher(url.toString()).matches()) {
            return Optional.of("has at most %d characters, all of them ASCII".formatted(LONGEST));
        }
        if (url.getPort() != -1 && (url.getPort() < 1 || url.getPort() > LAST_PORT)) {
            return Optional.of("has a port from 1 to " + LAST_PORT);
        }
        return url.getHost() != null && isPlainlyWritten(AllowedHosts.plain(url.getHost()))
                ? Optional.empty()
                : Optional.of("has a host name in ASCII (xn--…), or an IP address as it is usually written");
    }

    private static boolean isPlainlyWritten(String host) {
        boolean ipv6 = host.contains(":");
        boolean number = ENDS_IN_NUMBER.matcher(host).matches();
        return !host.isEmpty() && !host.contains("%") && (ipv6 || !number || isIpv4(host));
    }

    private static boolean isIpv4(String host) {
        return IPV4.matcher(host).matches()
                && Stream.of(host.split("\\.")).allMatch(part -> Integer.parseInt(part) < 256);
    }

    private Optional<String> goal(URI url) {
        String host = AllowedHosts.plain(url.getHost());
        if (allowed.name(host, port(url))) {
            return Optional.empty();
        }
        List<InetAddress> addresses = lookedUp(host);
        if (!addresses.isEmpty() && addresses.stream().allMatch(allowed::hold)) {
            return Optional.empty();
        }
        if (!isHttp(url, "https")) {
            return Optional.of(NEEDS_TLS);
        }
        boolean inside = addresses.stream().anyMatch(address -> ReservedRanges.hold(address) && !allowed.hold(address));
        return inside ? Optional.of("is an address on the Internet, not inside our own network") : Optional.empty();
    }

    private static List<InetAddress> lookedUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static boolean isHttp(URI url, String scheme) {
        return url.getScheme() != null
                && url.getScheme().toLowerCase(Locale.ROOT).equals(scheme);
    }

    private static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return isHttp(url, "https") ? 443 : 80;
    }
}
