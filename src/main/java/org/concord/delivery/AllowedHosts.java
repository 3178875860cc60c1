package org.concord.delivery;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts inside our own network that may be called all the same, as the settings name them. */
record AllowedHosts(Set<String> names, List<AddressRange> ranges) {
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]+]|[^:\\[\\]]+):([0-9]{1,5})");

    /** @throws IllegalArgumentException if a range is none */
    static AllowedHosts of(List<String> entries) {
        Set<String> names = new HashSet<>();
        entries.stream()
                .filter(entry -> !entry.contains("/"))
                .map(AllowedHosts::name)
                .forEach(names::add);
        List<AddressRange> ranges = entries.stream()
                .filter(entry -> entry.contains("/"))
                .map(AddressRange::of)
                .toList();
        return new AllowedHosts(Set.copyOf(names), ranges);
    }

    /** @param host as {@link #plain} makes it */
    boolean name(String host, int port) {
        return names.contains(host) || names.contains(withPort(host, port));
    }

    boolean hold(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    /** Lower case, without the brackets of IPv6 and the dot at the end that means the same name. */
    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String name(String entry) {
        Matcher named = WITH_PORT.matcher(entry.strip());
        return named.matches()
                ? withPort(plain(named.group(1)), Integer.parseInt(named.group(2)))
                : plain(entry.strip());
    }

    private static String withPort(String host, int port) {
        return "[" + host + "]:" + port;
    }
}
